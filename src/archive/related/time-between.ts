import type { ArticleDate } from '../article.ts';
import { readEdtf } from '../edtf.ts';
import { edtfOf } from '../publication-date.ts';

const DAY = 86_400_000;

/** First and last instant (ms, UTC) of dates of publication, NaN where unknown. */
export interface DateRanges {
  readonly min: Float64Array;
  readonly max: Float64Array;
}

/** Reads the dates of articles into ranges, one after another. */
export function dateRanges(dates: readonly ArticleDate[]): DateRanges {
  const min = new Float64Array(dates.length).fill(NaN);
  const max = new Float64Array(dates.length).fill(NaN);
  for (const [at, date] of dates.entries()) {
    const expression = edtfOf(date);
    if (expression === null) continue;
    const reading = readEdtf(expression);
    min[at] = reading.min;
    max[at] = reading.max;
  }
  return { min, max };
}

/** The most whole days that can lie between two dates, NaN where one is unknown. */
export function mostDaysBetween({ min, max }: DateRanges, a: number, b: number): number {
  const span = Math.max(max[a]!, max[b]!) - Math.min(min[a]!, min[b]!);
  return Math.max(0, Math.ceil(span / DAY) - 1);
}

/** How near in time two articles surely are; `week` and `month` are 7 and 31 days at most. */
export type NearInTime = 'day' | 'week' | 'month';

/** A date as far as a reason may lean on it: with its day, and neither uncertain nor approximate. */
function certainDay(expression: string): string | null {
  return /^\d{4}-\d{2}-\d{2}[^?~%]*$/u.test(expression) ? expression.slice(0, 10) : null;
}

function isCertain(expression: string): boolean {
  return !/[?~%]$/u.test(expression);
}

/**
 * How near in time two dates of publication surely are, or null where they are further apart, or
 * where one is unknown, uncertain or approximate.
 *
 * @param days the most that can lie between them.
 */
export function nearInTime(a: ArticleDate, b: ArticleDate, days: number): NearInTime | null {
  const [first, second] = [edtfOf(a), edtfOf(b)];
  if (first === null || second === null) return null;
  if (!isCertain(first) || !isCertain(second)) return null;
  const day = certainDay(first);
  if (day !== null && day === certainDay(second)) return 'day';
  if (days <= 7) return 'week';
  return days <= 31 ? 'month' : null;
}
