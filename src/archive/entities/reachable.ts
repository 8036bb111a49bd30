import type { EntityRecord } from '../vocabulary-files.ts';

/**
 * The entities that have a page, in the order of their ids: those that an article names or recalls,
 * and what they are part of. Nothing in the archive leads to the others.
 */
export function entitiesWithPage(
  entities: ReadonlyMap<string, EntityRecord>,
  isNamed: (id: string) => boolean,
): Map<string, EntityRecord> {
  const found = new Set<string>();
  const pending = [...entities.values()].filter(
    ({ id, recalledBy }) => recalledBy.length > 0 || isNamed(id),
  );
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (found.has(next.id)) continue;
    found.add(next.id);
    pending.push(...next.partOf.map((id) => entities.get(id)!));
  }
  return new Map([...found].sort().map((id) => [id, entities.get(id)!]));
}
