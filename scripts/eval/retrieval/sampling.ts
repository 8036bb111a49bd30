/** Halves of the title queries: tune on `dev`, report on `heldout`. */
export const SPLITS = ['dev', 'heldout', 'all'] as const;
export type Split = (typeof SPLITS)[number];

/** FNV-1a, 32 bits: a stable number for a string, so that samples are the same on every machine. */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  // The last step of MurmurHash3 spreads ids that differ in their last digit alone.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
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
