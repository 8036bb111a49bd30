import { FACETS, type Facet, type SearchRequest } from './answer.ts';

/** The articles that have each value, by facet. */
export type FacetIndex = Readonly<Record<Facet, ReadonlyMap<string, ReadonlySet<string>>>>;

/** Whether an article passes the chosen values of every facet, but for one that is left out. */
export function passes(
  id: string,
  filters: SearchRequest['filters'],
  facets: FacetIndex,
  leftOut?: Facet,
): boolean {
  return FACETS.every((facet) => {
    const chosen = filters[facet];
    if (!chosen?.length || facet === leftOut) return true;
    return chosen.some((value) => facets[facet].get(value)?.has(id));
  });
}

/**
 * How many of the articles have each value. A facet's own choice does not narrow its own counts:
 * they say what another choice would give.
 */
export function facetCounts(
  ids: readonly string[],
  filters: SearchRequest['filters'],
  facets: FacetIndex,
): Record<Facet, Record<string, number>> {
  const counts: Record<Facet, Record<string, number>> = {
    language: {},
    publisher: {},
    year: {},
    tag: {},
  };
  for (const facet of FACETS) {
    const passing = ids.filter((id) => passes(id, filters, facets, facet));
    for (const [value, having] of facets[facet]) {
      const count = passing.filter((id) => having.has(id)).length;
      if (count > 0 || filters[facet]?.includes(value)) counts[facet][value] = count;
    }
  }
  return counts;
}
