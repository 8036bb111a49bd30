import { rowsPerColumn, type SparseRows } from './sparse-rows.ts';

/**
 * Rarity of a feature that stands in `frequency` of `total` articles: inverse document frequency as
 * in BM25 (Robertson & Spärck Jones), nearly nothing for what stands in all of them.
 */
export function rarity(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}

/**
 * Turns counts into weights, (1 + ln count) × rarity, and each row to unit length, so that the
 * scalar product of two rows is their cosine (ltc weighting; Manning, Raghavan & Schütze, 2008, §6.4).
 *
 * @param damping length of a part that no two rows share, as a multiple of the weight of the rarest
 *   feature: two rows that hold one and the same common feature and nothing else then have little in
 *   common, not everything.
 * @param boost factor for a column.
 */
export function weigh(
  counts: SparseRows,
  { damping = 0, boost = () => 1 }: { damping?: number; boost?: (column: number) => number } = {},
): SparseRows {
  const total = counts.start.length - 1;
  const factor = Float64Array.from(
    rowsPerColumn(counts),
    (frequency, column) => rarity(frequency, total) * boost(column),
  );
  const value = counts.value.map(
    (count, cell) => (1 + Math.log(count)) * factor[counts.column[cell]!]!,
  );
  const unshared = damping * rarity(1, total);
  for (let row = 0; row < total; row++) {
    const from = counts.start[row]!;
    const to = counts.start[row + 1]!;
    let squares = unshared * unshared;
    for (let cell = from; cell < to; cell++) squares += value[cell]! ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let cell = from; cell < to; cell++) value[cell]! /= length;
  }
  return { ...counts, value };
}
