import type { ArticleEntry } from './article-entry.ts';
import { monthOf, yearOf } from './publication-date.ts';

/** Articles on a page of a list. */
export const LIST_PAGE = 50;

/** How many pages a list has: the newest has all that fill no page more. */
export function pageCount(articles: number): number {
  return Math.max(1, Math.floor(articles / LIST_PAGE));
}

/**
 * The articles on a page. Pages are counted from the oldest, so that what is added at the end leaves
 * the others as they are.
 *
 * @param articles newest first.
 * @param page from 1; null for the newest.
 */
export function onPage(
  articles: readonly ArticleEntry[],
  page: number | null,
): readonly ArticleEntry[] {
  const end = articles.length - LIST_PAGE * ((page ?? pageCount(articles.length)) - 1);
  return articles.slice(page === null ? 0 : end - LIST_PAGE, end);
}

/** The pages of a list, by number; the newest is null, and first. */
export function pagesOf(articles: number): (number | null)[] {
  return [null, ...Array.from({ length: pageCount(articles) - 1 }, (_, at) => at + 1)];
}

/** What one page of a list shows. */
export interface ListPart {
  /** The year ('2021') or month ('2021-04', '2021-00' for what has no month); null for the whole list. */
  readonly period: string | null;
  /** Articles of that period. */
  readonly count: number;
  readonly articles: readonly ArticleEntry[];
  readonly page: number | null;
  readonly pages: number;
}

/** A year of a list that is browsed by years. */
export interface ListYear {
  /** 'undated' where the date is unknown. */
  readonly year: string;
  readonly count: number;
  /** '2021-04', where the year is browsed by months; '2021-00' for articles that state none. */
  readonly months: readonly { readonly month: string; readonly count: number }[] | null;
}

/** The pages of a list, by their addresses below it: '' for its own, '2021', '2021/04', '2021/04/p1'. */
export interface ListParts {
  readonly parts: ReadonlyMap<string, ListPart>;
  /** Newest first; none where the list stands on one page. */
  readonly years: readonly ListYear[];
}

const UNDATED = 'undated';

function byPeriod(
  articles: readonly ArticleEntry[],
  periodOf: (article: ArticleEntry) => string,
): [string, ArticleEntry[]][] {
  return [...Map.groupBy(articles, periodOf)].sort(([a], [b]) =>
    // What has no date stands last, months without a name last of their year.
    a === UNDATED || (b !== UNDATED && a < b) ? 1 : -1,
  );
}

/**
 * Cuts a list of articles into pages. A short list is one page. A longer one shows its newest
 * articles, and is browsed by year, and by month where a year has many: an article that is added
 * changes the pages of its own month or year, and the list's first, and no others.
 *
 * @param articles newest first.
 */
export function listParts(articles: readonly ArticleEntry[]): ListParts {
  const parts = new Map<string, ListPart>();
  const whole = pageCount(articles.length) === 1;
  parts.set('', {
    period: null,
    count: articles.length,
    articles: whole ? articles : articles.slice(0, LIST_PAGE),
    page: null,
    pages: 1,
  });
  if (whole) return { parts, years: [] };
  const add = (period: string, of: readonly ArticleEntry[]) => {
    const pages = pageCount(of.length);
    for (const page of pagesOf(of.length)) {
      const address = `${period.replace('-', '/')}${page === null ? '' : `/p${page}`}`;
      parts.set(address, { period, count: of.length, articles: onPage(of, page), page, pages });
    }
  };
  const years = byPeriod(articles, ({ date }) => yearOf(date) ?? UNDATED).map(
    ([year, ofYear]): ListYear => {
      if (year === UNDATED || pageCount(ofYear.length) === 1) {
        add(year, ofYear);
        return { year, count: ofYear.length, months: null };
      }
      parts.set(year, { period: year, count: ofYear.length, articles: [], page: null, pages: 1 });
      const months = byPeriod(ofYear, ({ date }) => monthOf(date) ?? `${year}-00`);
      for (const [month, ofMonth] of months) add(month, ofMonth);
      return {
        year,
        count: ofYear.length,
        months: months.map(([month, { length }]) => ({ month, count: length })),
      };
    },
  );
  return { parts, years };
}
