import type { PeriodMentions } from '../archive/entities/entity-index.ts';

/** Mentions in each month of a stretch of time, or in each year; also those without any. */
export interface MentionBars {
  readonly unit: 'month' | 'year';
  readonly bars: readonly PeriodMentions[];
}

/** A longer stretch is told by years. */
const MOST_MONTHS = 36;

/** Months since the year 0. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function months(first: string, last: string): string[] {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  return Array.from({ length: to - from + 1 }, (_, offset) => {
    const month = from + offset;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function years(first: string, last: string): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, offset) => String(from + offset));
}

/**
 * The bars of a chart of mentions in time, oldest first: by month where all are known to the month
 * and the stretch is short, otherwise by year.
 *
 * @param periods oldest first.
 */
export function mentionBars(periods: readonly PeriodMentions[]): MentionBars {
  const [first, last] = [periods.at(0)?.period, periods.at(-1)?.period];
  if (first === undefined || last === undefined) return { unit: 'year', bars: [] };
  const byMonth = periods.every(({ period }) => period.length > 4) ? months(first, last) : [];
  const unit = byMonth.length > 0 && byMonth.length <= MOST_MONTHS ? 'month' : 'year';
  const sums = new Map<string, PeriodMentions>();
  for (const each of unit === 'month' ? byMonth : years(first, last)) {
    sums.set(each, { period: each, mentions: 0, articles: 0 });
  }
  for (const { period, mentions, articles } of periods) {
    const key = unit === 'month' ? period : period.slice(0, 4);
    const sum = sums.get(key)!;
    sums.set(key, {
      period: key,
      mentions: sum.mentions + mentions,
      articles: sum.articles + articles,
    });
  }
  return { unit, bars: [...sums.values()] };
}
