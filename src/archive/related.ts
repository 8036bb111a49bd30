import type { ArchiveIndex } from './archive-index.ts';
import type { ArticleEntry } from './article-entry.ts';
import { monthOf } from './publication-date.ts';

/** An article that belongs with another one, and why. */
export interface RelatedArticle {
  readonly article: ArticleEntry;
  readonly reason: {
    /** Ids of the tags that both have, rarest first. */
    readonly sharedTags: readonly string[];
    readonly sameMonth: boolean;
  };
}

/**
 * From each list only the articles nearest in time are weighed, so that the work for an article
 * does not grow with the archive.
 */
const WINDOW = 50;
/** Days after which closeness in time counts half. */
const HALF_LIFE = 30;
const DAY = 86_400_000;

/** The members of a list (newest first) around the place where an article of this rank stands. */
function around(
  index: ArchiveIndex,
  list: readonly ArticleEntry[],
  rank: number,
): readonly ArticleEntry[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.rank.get(list[middle]!.id)! < rank) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - WINDOW), low + WINDOW + 1);
}

/** 1 for the same day, 1/2 after {@link HALF_LIFE} days; 0 where either date has no month. */
function closeness({ instants }: ArchiveIndex, a: string, b: string): number {
  const [first, second] = [instants.get(a), instants.get(b)];
  if (first === undefined || second === undefined) return 0;
  return 0.5 ** (Math.abs(first - second) / DAY / HALF_LIFE);
}

/**
 * The articles that belong with this one, in any language, best first: by the tags that both have,
 * each weighted by its rarity (inverse document frequency), and by closeness in time. An article
 * without a reason to give (no shared tag, another month) is not related.
 *
 * @param limit how many at most.
 */
export function relatedTo(index: ArchiveIndex, id: string, limit: number): RelatedArticle[] {
  const article = index.byId.get(id);
  if (!article) return [];
  const rank = index.rank.get(id)!;
  const month = monthOf(article.date);
  const rarity = new Map(
    article.tags.map((tag) => [
      tag,
      Math.log(1 + index.articles.length / (index.byTag.get(tag)?.length || 1)),
    ]),
  );
  const lists = article.tags.map((tag) => index.byTag.get(tag) ?? []);
  if (month !== null) lists.push(index.byMonth.get(month) ?? []);
  const candidates = new Set(lists.flatMap((list) => around(index, list, rank)));
  candidates.delete(article);
  return [...candidates]
    .map((candidate) => {
      const sharedTags = article.tags
        .filter((tag) => candidate.tags.includes(tag))
        .sort((a, b) => rarity.get(b)! - rarity.get(a)!);
      const weight = sharedTags.reduce((sum, tag) => sum + rarity.get(tag)!, 0);
      return {
        article: candidate,
        score: weight + closeness(index, id, candidate.id),
        reason: { sharedTags, sameMonth: month !== null && month === monthOf(candidate.date) },
      };
    })
    .sort(
      (a, b) => b.score - a.score || index.rank.get(a.article.id)! - index.rank.get(b.article.id)!,
    )
    .slice(0, limit)
    .map(({ article, reason }) => ({ article, reason }));
}
