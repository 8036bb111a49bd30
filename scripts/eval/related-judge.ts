import type { CorpusArticle } from './retrieval/corpus.ts';

/** Relations are judged by the first four, which is what an article's page shows. */
export const SHOWN = 4;
/** Days within which two articles of one section are taken to belong together. */
export const NEAR_DAYS = 3;

const DAY = 86_400_000;

/** A question with what is known of its right answers. */
export interface Judged {
  readonly id: string;
  /** Same section, and at most {@link NEAR_DAYS} days apart. */
  readonly near: ReadonlySet<string>;
  /** Same section, whenever. */
  readonly section: ReadonlySet<string>;
}

function ids(articles: readonly CorpusArticle[]): Set<string> {
  return new Set(articles.map(({ id }) => id));
}

/**
 * The weak label: which articles belong with which, by the publisher's section and the date. Only
 * articles that have both are judged, and of them those with at least {@link SHOWN} near ones.
 *
 * @param wanted ids of the articles to ask about.
 */
export function judge(articles: readonly CorpusArticle[], wanted: ReadonlySet<string>): Judged[] {
  const labelled = articles.filter(({ category, date }) => category !== null && date !== null);
  const bySection = Map.groupBy(labelled, ({ category }) => category);
  return labelled
    .filter(({ id }) => wanted.has(id))
    .map(({ id, category, date }) => {
      const section = bySection.get(category)!.filter((other) => other.id !== id);
      const near = section.filter(
        (other) => Math.abs(Date.parse(other.date!) - Date.parse(date!)) <= NEAR_DAYS * DAY,
      );
      return { id, near: ids(near), section: ids(section) };
    })
    .filter(({ near }) => near.size >= SHOWN);
}

/** Share of right ones among the four that could be shown; a place left empty counts as wrong. */
export function precision(answer: readonly string[], right: ReadonlySet<string>): number {
  return answer.slice(0, SHOWN).filter((id) => right.has(id)).length / SHOWN;
}
