import type { ArticleEntry } from '../archive/article-entry.ts';
import { pageCount } from '../archive/list-parts.ts';
import { monthOf } from '../archive/publication-date.ts';

/**
 * What the page of a year lists: the whole year where it fits on one page, otherwise only the
 * articles that no month's page has.
 */
export function ofYear(articles: readonly ArticleEntry[]): {
  readonly listed: readonly ArticleEntry[];
  readonly whole: boolean;
} {
  if (pageCount(articles.length) === 1) return { listed: articles, whole: true };
  return { listed: articles.filter(({ date }) => monthOf(date) === null), whole: false };
}
