import { writeStretch } from '../archive/calendar-words.ts';
import type { Archive } from '../archive/queries.ts';
import { jalaliStretch } from '../archive/jalali.ts';
import type { Locale } from '../i18n/locale.ts';
import { stringsOf } from '../i18n/interface.ts';
import { monthName, monthsOf, periodWords } from './period-words.ts';

/** A calendar that the date index can be browsed by. */
export type PeriodCalendar = 'gregory' | 'persian';

/** A year ('2021') or month ('2021-04') of a calendar in words. */
export interface PeriodNames {
  readonly name: string;
  /** The same stretch in the other calendar; null where readers of the language do not need it. */
  readonly beside: string | null;
}

/** Both calendars, the reader's own first. */
export function calendarsOf(locale: Locale): readonly PeriodCalendar[] {
  return locale === 'fa' ? ['persian', 'gregory'] : ['gregory', 'persian'];
}

/** The page of a year or month, below a language's home. */
export function periodPath(calendar: PeriodCalendar, period: string): string {
  return `dates/${calendar === 'persian' ? 'jalali/' : ''}${period.replace('-', '/')}/`;
}

/** Names a year or month for readers of a language. */
export function periodNames(calendar: PeriodCalendar, period: string, locale: Locale): PeriodNames {
  if (calendar === 'gregory') {
    const { gregorian, jalali } = periodWords(period, locale);
    return { name: gregorian, beside: jalali };
  }
  const { calendar: names } = stringsOf(locale).date;
  const stretch = jalaliStretch(period);
  const gregorian = writeStretch(stretch, locale, 'gregory');
  return {
    name: `${writeStretch(stretch, locale, 'persian')} ${names.persian}`,
    beside: locale === 'fa' ? `${gregorian} ${names.gregory}` : gregorian,
  };
}

/** The twelve months of a year with their names. */
export function namedMonths(
  calendar: PeriodCalendar,
  year: string,
  locale: Locale,
): readonly { readonly period: string; readonly name: string }[] {
  return monthsOf(year).map((period) => {
    if (calendar === 'gregory') return { period, name: monthName(period, locale) };
    // The month without its year, which comes last in all three languages.
    const written = writeStretch(jalaliStretch(period), locale, 'persian');
    return { period, name: written.slice(0, written.lastIndexOf(' ')) };
  });
}

/** The articles of the years and months of a calendar, newest first. */
export function articlesByPeriod(
  archive: Pick<Archive, 'byYear' | 'byMonth' | 'byJalaliYear' | 'byJalaliMonth'>,
  calendar: PeriodCalendar,
): Pick<Archive, 'byYear' | 'byMonth'> {
  return calendar === 'persian'
    ? { byYear: archive.byJalaliYear, byMonth: archive.byJalaliMonth }
    : { byYear: archive.byYear, byMonth: archive.byMonth };
}
