import { hashText, spread } from '../../../src/text/hash.ts';

/** Halves of the title queries: tune on `dev`, report on `heldout`. */
export const SPLITS = ['dev', 'heldout', 'all'] as const;
export type Split = (typeof SPLITS)[number];

/** A stable number for a string, 32 bits, so that samples are the same on every machine. */
export function stableHash(text: string): number {
  return spread(hashText(text));
}

/** Which half an article's title query belongs to. */
export function splitOf(id: string): 'dev' | 'heldout' {
  return stableHash(`split ${id}`) % 2 === 0 ? 'dev' : 'heldout';
}

/**
 * Chooses `size` of the ids: all that must be kept, then those with the smallest hashes. The same
 * ids give the same choice in whatever order they come, and a larger sample contains a smaller one.
 */
export function sampleIds(
  ids: readonly string[],
  keep: ReadonlySet<string>,
  size: number,
): Set<string> {
  const chosen = new Set(ids.filter((id) => keep.has(id)));
  const others = ids
    .filter((id) => !keep.has(id))
    .map((id) => ({ id, hash: stableHash(id) }))
    .sort((a, b) => a.hash - b.hash || (a.id < b.id ? -1 : 1));
  for (const { id } of others) {
    if (chosen.size >= size) break;
    chosen.add(id);
  }
  return chosen;
}
