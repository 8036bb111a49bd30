import type { ArticleEntry } from '../article-entry.ts';
import type { Language } from '../language.ts';

/** Articles of a month ('2021-04', '1400-01') or of a year. */
export interface PeriodCount {
  readonly period: string;
  readonly articles: number;
  readonly byLanguage: Readonly<Record<Language, number>>;
}

/** The articles of the archive by the time of their publication. */
export interface ArticlesInTime {
  readonly unit: 'month' | 'year';
  /** Oldest first, without gaps: also periods without any article. */
  readonly periods: readonly PeriodCount[];
  /** Articles dated to a year alone, which are in no month; 0 where the unit is the year. */
  readonly yearOnly: number;
  readonly undated: number;
}

/** A longer stretch of time is told by years: ten years of months are as many bars as a screen shows. */
const MOST_MONTHS = 120;

function allBetween(first: string, last: string, unit: 'month' | 'year'): string[] {
  const number = (period: string) =>
    unit === 'year'
      ? Number(period)
      : Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1;
  const [from, to] = [number(first), number(last)];
  return Array.from({ length: to - from + 1 }, (_, offset) => {
    const at = from + offset;
    if (unit === 'year') return String(at);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** The articles of the years and months of a calendar. */
export interface Periods {
  readonly byYear: ReadonlyMap<string, readonly Dated[]>;
  readonly byMonth: ReadonlyMap<string, readonly Dated[]>;
}

type Dated = Pick<ArticleEntry, 'id' | 'language'>;

/**
 * Counts the articles of each month, or of each year where they lie further apart than
 * {@link MOST_MONTHS}. An article whose date may be of two periods is in both.
 *
 * @param dated how many articles have a date, and how many have none.
 */
export function articlesInTime(
  { byYear, byMonth }: Periods,
  { dated, undated }: { readonly dated: number; readonly undated: number },
): ArticlesInTime {
  const ends = (listing: Periods['byYear']) => [...listing.keys()].sort();
  const months = ends(byMonth);
  const monthly = months.length > 0 ? allBetween(months[0]!, months.at(-1)!, 'month') : [];
  const unit = monthly.length > 0 && monthly.length <= MOST_MONTHS ? 'month' : 'year';
  const listing = unit === 'month' ? byMonth : byYear;
  const years = ends(byYear);
  const yearly = years.length > 0 ? allBetween(years[0]!, years.at(-1)!, 'year') : [];
  const periods = (unit === 'month' ? monthly : yearly).map((period) => {
    const articles = listing.get(period) ?? [];
    const persian = articles.filter(({ language }) => language === 'fa').length;
    const byLanguage = { ar: articles.length - persian, fa: persian };
    return { period, articles: articles.length, byLanguage };
  });
  const placed = new Set([...listing.values()].flatMap((articles) => articles.map(({ id }) => id)));
  return { unit, periods, yearOnly: dated - placed.size, undated };
}
