import type { ArticleDate } from './article.ts';
import { readEdtf, type DateReading } from './edtf.ts';
import { edtfOf } from './publication-date.ts';

/** A language that dates are written in. */
export type DateLocale = 'ar' | 'fa' | 'en';

/** Calendars by their Unicode (CLDR) names: `persian` is the Solar Hijri, or Jalali, calendar. */
export type Calendar = 'gregory' | 'persian';

/** A date as a reader of one language expects it, with the other calendar beside it. */
export interface FormattedDate {
  /** In the reader's calendar: Jalali in Persian, Gregorian in Arabic and English. */
  readonly primary: string;
  readonly primaryCalendar: Calendar;
  /** The same date in the other calendar, without the time. */
  readonly secondary: string;
  readonly secondaryCalendar: Calendar;
  /** For `<time datetime>`: the expression without its qualifier. */
  readonly iso: string;
  readonly precision: DateReading['precision'];
  /** The words for these three ('about', 'inferred' …) are the interface's. */
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly basis: 'stated' | 'inferred';
}

/** Pinned to the last detail: what `ar` and `fa` alone mean has changed between ICU versions. */
const LOCALES: Readonly<Record<DateLocale, Readonly<Record<Calendar, string>>>> = {
  ar: { gregory: 'ar-u-ca-gregory-nu-latn', persian: 'ar-u-ca-persian-nu-latn' },
  fa: { gregory: 'fa-IR-u-ca-gregory-nu-arabext', persian: 'fa-IR-u-ca-persian-nu-arabext' },
  en: { gregory: 'en-GB-u-ca-gregory-nu-latn', persian: 'en-GB-u-ca-persian-nu-latn' },
};

/** CLDR misprints these for Arabic (its first month reads 'فرفردن'): the names that Arabic prose uses. */
const JALALI_MONTHS_IN_ARABIC = [
  'فروردين',
  'أرديبهشت',
  'خرداد',
  'تير',
  'مرداد',
  'شهريور',
  'مهر',
  'آبان',
  'آذر',
  'دي',
  'بهمن',
  'إسفند',
] as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  timeZone: string,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.keys(options).join(' ')} ${options.month ?? ''}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formatters.set(key, format);
  }
  return format;
}

interface CalendarDay {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** The parts of a day in the calendar and digits of a locale; the month by name. */
function dayIn(
  locale: DateLocale,
  calendar: Calendar,
  instant: number,
  timeZone: string,
): CalendarDay {
  const tag = LOCALES[locale][calendar];
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const parts = formatter(tag, long, timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((found) => found.type === type)?.value ?? '';
  if (locale !== 'ar' || calendar !== 'persian') {
    return { year: part('year'), month: part('month'), day: part('day') };
  }
  const number = formatter(tag, { month: 'numeric' }, timeZone).format(instant);
  const month = JALALI_MONTHS_IN_ARABIC[Number(number) - 1]!;
  return { year: part('year'), month, day: part('day') };
}

/** The stretch from one day to another, to the precision that is known: '۱۴۰۱–۱۴۰۲'. */
function describeSpan(
  from: CalendarDay,
  to: CalendarDay,
  precision: DateReading['precision'],
): string {
  if (precision === 'year') {
    return from.year === to.year ? from.year : `${from.year}–${to.year}`;
  }
  if (precision === 'month') {
    if (from.year !== to.year) return `${from.month} ${from.year} – ${to.month} ${to.year}`;
    const months = from.month === to.month ? from.month : `${from.month}–${to.month}`;
    return `${months} ${to.year}`;
  }
  return `${from.day} ${from.month} ${from.year}`;
}

/** The zone of a stated time, so that the clock shows what the source wrote; UTC where none is stated. */
function statedZone(iso: string): string {
  const offset = /[+-]\d{2}:\d{2}$/u.exec(iso.slice('yyyy-mm-dd'.length));
  return offset ? offset[0] : 'UTC';
}

/**
 * Writes an EDTF date for readers of a language.
 *
 * A year or month of the Gregorian calendar overlaps two of the Jalali calendar: both are named
 * ('۱۴۰۱–۱۴۰۲'), since which one it was is not known. Calendar arithmetic is that of Intl (CLDR).
 *
 * @throws {Error} if the expression is not a date that the archive supports; see {@link readEdtf}.
 */
export function formatEdtf(expression: string, locale: DateLocale): Omit<FormattedDate, 'basis'> {
  const { min, max, precision, uncertain, approximate } = readEdtf(expression);
  const iso = expression.replace(/[?~%]$/u, '');
  const timeZone = statedZone(iso);
  const span = (calendar: Calendar) =>
    describeSpan(
      dayIn(locale, calendar, min, timeZone),
      dayIn(locale, calendar, max, timeZone),
      precision,
    );
  const primaryCalendar = locale === 'fa' ? 'persian' : 'gregory';
  const secondaryCalendar = locale === 'fa' ? 'gregory' : 'persian';
  let primary = span(primaryCalendar);
  if (precision === 'minute') {
    const tag = LOCALES[locale][primaryCalendar];
    const parts = formatter(tag, { dateStyle: 'long', timeStyle: 'short' }, timeZone);
    primary = parts.format(min);
  }
  const secondary = span(secondaryCalendar);
  return {
    primary,
    primaryCalendar,
    secondary,
    secondaryCalendar,
    iso,
    precision,
    uncertain,
    approximate,
  };
}

/** Writes an article's date for readers of a language; null where the date is unknown. */
export function formatDate(date: ArticleDate, locale: DateLocale): FormattedDate | null {
  const expression = edtfOf(date);
  if (expression === null || date.basis === 'unknown') return null;
  return { ...formatEdtf(expression, locale), basis: date.basis };
}
