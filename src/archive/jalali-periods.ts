import type { ArticleDate } from './article.ts';
import { readEdtf } from './edtf.ts';
import { jalaliDay } from './jalali.ts';
import { edtfOf } from './publication-date.ts';

/** Whether a date says no more than the year, so that no month has it. */
function yearOnly(date: ArticleDate): boolean {
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

/**
 * The day of the year that a date falls on, '04-09', in the Gregorian and in the Jalali calendar
 * ('01-20'); null where the date does not say a day.
 */
export function daysOfYear(date: ArticleDate): { gregorian: string; jalali: string } | null {
  const written = /^\d{4}-(?<gregorian>\d{2}-\d{2})/u.exec(edtfOf(date) ?? '');
  if (!written) return null;
  const { month, day } = jalaliDay(Date.parse(written[0]));
  const jalali = [month, day].map((part) => String(part).padStart(2, '0')).join('-');
  return { gregorian: written.groups!['gregorian']!, jalali };
}
