import {
  arabicMonth,
  DATE_LOCALES,
  formatter,
  writeStretch,
  type Calendar,
  type DateLocale,
} from './calendar-words.ts';
import { readEdtf, type DateReading } from './edtf.ts';
import { remembered } from '../text/remembered.ts';

/** A date as a reader of one language expects it, with the other calendars beside it. */
export interface FormattedDate {
  /** In the reader's calendar: Jalali in Persian, Gregorian in Arabic and English. */
  readonly primary: string;
  readonly primaryCalendar: Calendar;
  /** The same date in the other calendar, without the time. */
  readonly secondary: string;
  readonly secondaryCalendar: Calendar;
  /** In the lunar calendar, without the time; null for a date outside the tables of Umm al-Qura. */
  readonly hijri: string | null;
  /** For `<time datetime>`: the expression without its qualifier. */
  readonly iso: string;
  readonly precision: DateReading['precision'];
  /** The words for these two ('about', 'perhaps') are the interface's. */
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** The years 1300 to 1600, for which Intl has the tables; it reckons the others in another way. */
const UMM_AL_QURA = [Date.UTC(1882, 10, 12), Date.UTC(2174, 10, 25)] as const;

/** The zone of a stated time, so that the clock shows what the source wrote; UTC where none is stated. */
function statedZone(iso: string): string {
  const offset = /[+-]\d{2}:\d{2}$/u.exec(iso.slice('yyyy-mm-dd'.length));
  return offset ? offset[0] : 'UTC';
}

/** Dates that are kept in each language: lists in the order of time have the same again and again. */
const KEPT_DATES = 10_000;

const dates = remembered((locale: DateLocale) =>
  remembered((expression: string) => written(expression, locale), KEPT_DATES),
);

/**
 * Writes an EDTF date for readers of a language.
 *
 * A year or month of the Gregorian calendar overlaps two of the Jalali calendar: both are named
 * ('۱۴۰۱–۱۴۰۲'), since which one it was is not known. Calendar arithmetic is that of Intl (CLDR).
 *
 * @throws {Error} if the expression is not a date that the archive supports; see {@link readEdtf}.
 */
export function formatEdtf(expression: string, locale: DateLocale): FormattedDate {
  return dates(locale)(expression);
}

function written(expression: string, locale: DateLocale): FormattedDate {
  const reading = readEdtf(expression);
  const { min, max, precision, uncertain, approximate } = reading;
  const iso = expression.replace(/[?~%]$/u, '');
  const timeZone = statedZone(iso);
  const span = (calendar: Calendar) => writeStretch(reading, locale, calendar, timeZone);
  const primaryCalendar = locale === 'fa' ? 'persian' : 'gregory';
  const secondaryCalendar = locale === 'fa' ? 'gregory' : 'persian';
  let primary = span(primaryCalendar);
  if (precision === 'minute') {
    const tag = DATE_LOCALES[locale][primaryCalendar];
    const parts = formatter(tag, { dateStyle: 'long', timeStyle: 'short' }, timeZone);
    primary = parts
      .formatToParts(min)
      .map(({ type, value }) =>
        type === 'month' && locale === 'ar' ? arabicMonth(min, timeZone) : value,
      )
      .join('');
  }
  const known = min >= UMM_AL_QURA[0] && max < UMM_AL_QURA[1];
  const secondary = span(secondaryCalendar);
  return {
    primary,
    primaryCalendar,
    secondary,
    secondaryCalendar,
    hijri: known ? span('islamic-umalqura') : null,
    iso,
    precision,
    uncertain,
    approximate,
  };
}
