import type { Removal, RemovalCategory } from '../archive/article.ts';

/** What was removed from a capture as of one category, in the order of the capture. */
export interface RemovalGroup {
  readonly category: RemovalCategory;
  readonly removals: readonly Removal[];
}

/** Removals by category, the categories in the order in which they first occur. */
export function removalGroups(removed: readonly Removal[]): RemovalGroup[] {
  const groups = Map.groupBy(
    removed.toSorted((a, b) => a.start - b.start),
    ({ category }) => category,
  );
  return [...groups].map(([category, removals]) => ({ category, removals }));
}
