import type { ArticleEntry } from './article-entry.ts';
import type { ArticleDate } from './article.ts';
import { readEdtf } from './edtf.ts';
import { jalaliDay } from './jalali.ts';
import { edtfOf } from './publication-date.ts';

type Listing = ReadonlyMap<string, readonly ArticleEntry[]>;

/** Articles by the Jalali calendar; every list is in the order of the articles. */
export interface JalaliIndex {
  /** By year, '1400', newest first. */
  readonly byYear: Listing;
  /** By month, '1400-01', newest first. */
  readonly byMonth: Listing;
}

/** Whether a date says no more than the year, so that no month has it. */
export function yearOnly(date: ArticleDate): boolean {
  return /^\d{4}[?~%]?$/u.test(edtfOf(date) ?? '');
}

/**
 * The Jalali years and months that a date can mean. A Gregorian year or month overlaps two of each,
 * and the date does not say which of them it is: it stands under both, and shows itself as what it is.
 * A date of a year alone stands under no month.
 */
export function jalaliPeriods(date: ArticleDate): { years: string[]; months: string[] } {
  const edtf = edtfOf(date);
  if (edtf === null) return { years: [], months: [] };
  // The day as it is written, whatever the zone of its time.
  const { min, max } = readEdtf(edtf.replace(/[T?~%].*$/u, ''));
  const ends = [jalaliDay(min), jalaliDay(max)];
  const years = ends.map(({ year }) => `${year}`);
  const months = ends.map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`);
  return { years: [...new Set(years)], months: yearOnly(date) ? [] : [...new Set(months)] };
}

function put(listing: Map<string, ArticleEntry[]>, key: string, article: ArticleEntry): void {
  const list = listing.get(key);
  if (list) list.push(article);
  else listing.set(key, [article]);
}

function newestFirst(listing: Map<string, ArticleEntry[]>): Listing {
  return new Map([...listing].sort(([a], [b]) => (a < b ? 1 : -1)));
}

const indexes = new WeakMap<readonly ArticleEntry[], JalaliIndex>();

/** The index of the archive's articles by the Jalali calendar; made once. */
export function jalaliIndex(articles: readonly ArticleEntry[]): JalaliIndex {
  const known = indexes.get(articles);
  if (known) return known;
  const byYear = new Map<string, ArticleEntry[]>();
  const byMonth = new Map<string, ArticleEntry[]>();
  for (const article of articles) {
    const { years, months } = jalaliPeriods(article.date);
    for (const year of years) put(byYear, year, article);
    for (const month of months) put(byMonth, month, article);
  }
  const index = { byYear: newestFirst(byYear), byMonth: newestFirst(byMonth) };
  indexes.set(articles, index);
  return index;
}
