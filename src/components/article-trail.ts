import type { ArticleDate } from '../archive/article.ts';
import { jalaliPeriods } from '../archive/jalali-periods.ts';
import { monthOf, yearOf } from '../archive/publication-date.ts';
import { stringsOf } from '../i18n/interface.ts';
import type { Locale } from '../i18n/locale.ts';
import { periodNames, periodPath } from './periods.ts';

/** A step of the way down to a page; the path is below the language's home. */
interface Step {
  readonly text: string;
  readonly path: string;
}

/**
 * The way to an article through the date index, in the reader's calendar: its year and month. Where
 * the date may be in two years or months of that calendar, the way ends above them.
 */
export function articleTrail(date: ArticleDate, locale: Locale): readonly Step[] {
  const { navigation, dates } = stringsOf(locale);
  const top = { text: navigation.dates, path: 'dates/' };
  if (date.basis === 'unknown') return [top, { text: dates.undated, path: 'dates/undated/' }];
  const calendar = locale === 'fa' ? 'persian' : 'gregory';
  const { years, months } =
    calendar === 'persian'
      ? jalaliPeriods(date)
      : { years: [yearOf(date)!], months: [monthOf(date)].filter((month) => month !== null) };
  const known = [...(years.length === 1 ? years : []), ...(months.length === 1 ? months : [])];
  return [
    top,
    ...known.map((period) => ({
      text: periodNames(calendar, period, locale).name,
      path: periodPath(calendar, period),
    })),
  ];
}
