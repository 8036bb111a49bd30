import type { ArticleEntry } from '../article-entry.ts';
import type { Language } from '../language.ts';
import { monthOf, yearOf } from '../publication-date.ts';

/** Articles of a month ('2021-04') or of a year ('2021'). */
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

/**
 * Counts the articles of each month, or of each year where they lie further apart than
 * {@link MOST_MONTHS}.
 *
 * @param articles in any order.
 */
export function articlesInTime(
  articles: readonly Pick<ArticleEntry, 'date' | 'language'>[],
): ArticlesInTime {
  const months = articles.map(({ date }) => monthOf(date)).filter((month) => month !== null);
  months.sort();
  const [first, last] = [months.at(0), months.at(-1)];
  const monthly = first && last ? allBetween(first, last, 'month') : [];
  const unit = monthly.length > 0 && monthly.length <= MOST_MONTHS ? 'month' : 'year';
  const periodOf = unit === 'month' ? monthOf : yearOf;
  const dated = articles.filter(({ date }) => date.basis !== 'unknown');
  const years = dated.map(({ date }) => yearOf(date)!).sort();
  const keys =
    unit === 'month' ? monthly : years.length > 0 ? allBetween(years[0]!, years.at(-1)!, unit) : [];
  const counts = new Map(keys.map((period) => [period, { ar: 0, fa: 0 }]));
  let yearOnly = 0;
  for (const { date, language } of dated) {
    const count = counts.get(periodOf(date) ?? '');
    if (count) count[language] += 1;
    else yearOnly += 1;
  }
  const periods = [...counts].map(([period, byLanguage]) => ({
    period,
    articles: byLanguage.ar + byLanguage.fa,
    byLanguage,
  }));
  return { unit, periods, yearOnly, undated: articles.length - dated.length };
}
