import type { Repair } from '../archive/article.ts';

/** A word that was repaired in the same way wherever it stands. */
export interface RepairGroup {
  readonly captured: string;
  readonly repaired: string;
  readonly basis: Repair['basis'];
  readonly count: number;
}

/** Repairs of equal words, in the order in which they first occur. */
export function repairGroups(repaired: readonly Repair[]): RepairGroup[] {
  const groups = Map.groupBy(
    repaired.toSorted((a, b) => a.start - b.start),
    ({ captured, repaired, basis }) => `${captured} ${repaired} ${basis}`,
  );
  return [...groups.values()].map((repairs) => {
    const { captured, repaired, basis } = repairs[0]!;
    return { captured, repaired, basis, count: repairs.length };
  });
}
