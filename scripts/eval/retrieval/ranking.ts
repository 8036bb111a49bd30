/** Where one query's article came: 1 for first, null where it is not among the first `depth`. */
export function rankOf(ranked: readonly string[], wanted: string, depth = 10): number | null {
  const at = ranked.slice(0, depth).indexOf(wanted);
  return at === -1 ? null : at + 1;
}

/** Quality of a ranking over a set of queries, each with one right article. */
export interface RankingFigures {
  readonly queries: number;
  /** Mean of 1/rank, 0 where the article is not among the first ten. */
  readonly mrr10: number;
  /** Share of queries whose article comes first, and among the first ten. */
  readonly success1: number;
  readonly success10: number;
}

/** Sums up ranks as {@link rankOf} gives them; all figures are 0 for no queries. */
export function rankingFigures(ranks: readonly (number | null)[]): RankingFigures {
  const queries = ranks.length;
  const share = (count: number) => (queries === 0 ? 0 : count / queries);
  const found = ranks.filter((rank) => rank !== null);
  return {
    queries,
    mrr10: share(found.reduce((sum, rank) => sum + 1 / rank, 0)),
    success1: share(found.filter((rank) => rank === 1).length),
    success10: share(found.length),
  };
}
