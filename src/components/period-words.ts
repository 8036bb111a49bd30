import { arabicMonth, DATE_LOCALES, formatter } from '../archive/calendar-words.ts';
import { formatEdtf } from '../archive/calendars.ts';
import type { Locale } from '../i18n/locale.ts';
import { stringsOf } from '../i18n/interface.ts';

/** A Gregorian year or month of the index, as readers of a language name it. */
export interface PeriodWords {
  /** '2021', 'April 2021', 'آوریل ۲۰۲۱'. */
  readonly gregorian: string;
  /** The same stretch in the Jalali calendar with its name, for Persian readers; null for others. */
  readonly jalali: string | null;
}

/**
 * Names a year ('2021') or month ('2021-04') of the date index. The index is kept by Gregorian
 * periods, since that is how all but one calendar of the sources count.
 */
export function periodWords(period: string, locale: Locale): PeriodWords {
  const { primary, secondary } = formatEdtf(period, locale);
  if (locale !== 'fa') return { gregorian: primary, jalali: null };
  return { gregorian: secondary, jalali: `${primary} ${stringsOf(locale).date.calendar.persian}` };
}

/** The twelve months of a Gregorian year: '2021-01' … '2021-12'. */
export function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

/** The name of a Gregorian month ('2021-04') without its year. */
export function monthName(month: string, locale: Locale): string {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  if (locale === 'ar') return arabicMonth(first, 'UTC');
  return formatter(DATE_LOCALES[locale].gregory, { month: 'long' }, 'UTC').format(first);
}
