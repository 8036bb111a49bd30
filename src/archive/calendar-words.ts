import { remembered } from '../text/remembered.ts';

/** A language that dates are written in. */
export type DateLocale = 'ar' | 'fa' | 'en';

/**
 * Calendars by their Unicode (CLDR) names: `persian` is the Solar Hijri, or Jalali, calendar,
 * `islamic-umalqura` the lunar Hijri calendar as Umm al-Qura University reckons it.
 */
export type Calendar = 'gregory' | 'persian' | 'islamic-umalqura';

/** A stretch of time that a date can mean: its first and last instant, and the finest unit known. */
export interface Stretch {
  /** ms since the epoch. */
  readonly min: number;
  readonly max: number;
  readonly precision: 'year' | 'month' | 'day' | 'minute';
}

/** Pinned to the last detail: what `ar` and `fa` alone mean has changed between ICU versions. */
export const DATE_LOCALES: Readonly<Record<DateLocale, Readonly<Record<Calendar, string>>>> = {
  ar: {
    gregory: 'ar-u-ca-gregory-nu-latn',
    persian: 'ar-u-ca-persian-nu-latn',
    'islamic-umalqura': 'ar-u-ca-islamic-umalqura-nu-latn',
  },
  fa: {
    gregory: 'fa-IR-u-ca-gregory-nu-arabext',
    persian: 'fa-IR-u-ca-persian-nu-arabext',
    'islamic-umalqura': 'fa-IR-u-ca-islamic-umalqura-nu-arabext',
  },
  en: {
    gregory: 'en-GB-u-ca-gregory-nu-latn',
    persian: 'en-GB-u-ca-persian-nu-latn',
    'islamic-umalqura': 'en-GB-u-ca-islamic-umalqura-nu-latn',
  },
};

/** The months of the Gregorian calendar as Syria, Lebanon, Jordan, Palestine and Iraq name them. */
const LEVANTINE = 'ar-SY-u-ca-gregory-nu-latn';

/** Which names the Gregorian months have in Arabic: أبريل, نيسان, or أبريل/نيسان. */
type ArabicMonths = 'both' | 'egypt' | 'levant';

/** The choice of the archive: `RASAD_ARABIC_MONTHS` at build; both are named where it is not set. */
const arabicMonths: ArabicMonths =
  (import.meta.env as ImportMetaEnv | undefined)?.['RASAD_ARABIC_MONTHS'] ?? 'both';

/** The name of a Gregorian month in Arabic, as the archive's readers name it. */
export function arabicMonth(instant: number, timeZone: string): string {
  const name = (tag: string) => formatter(tag, { month: 'long' }, timeZone).format(instant);
  if (arabicMonths === 'egypt') return name(DATE_LOCALES.ar.gregory);
  if (arabicMonths === 'levant') return name(LEVANTINE);
  return `${name(DATE_LOCALES.ar.gregory)}/${name(LEVANTINE)}`;
}

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

/** A formatter of Intl; each is made once. */
export function formatter(
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

const DAY = 86_400_000;
/** Days that are kept in each language and calendar: some 27 years of them. */
const KEPT_DAYS = 10_000;

/** The day that an instant falls on in a zone ('UTC', '+03:30'), as days since the epoch. */
function dayNumber(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return Math.floor(instant / DAY);
  const minutes = Number(timeZone.slice(1, 3)) * 60 + Number(timeZone.slice(4));
  return Math.floor((instant + (timeZone[0] === '-' ? -1 : 1) * minutes * 60_000) / DAY);
}

function writtenDay(locale: DateLocale, calendar: Calendar, instant: number): CalendarDay {
  const tag = DATE_LOCALES[locale][calendar];
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const parts = formatter(tag, long, 'UTC').formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((found) => found.type === type)?.value ?? '';
  if (locale !== 'ar' || calendar === 'islamic-umalqura') {
    return { year: part('year'), month: part('month'), day: part('day') };
  }
  if (calendar === 'gregory') {
    return { year: part('year'), month: arabicMonth(instant, 'UTC'), day: part('day') };
  }
  const number = formatter(tag, { month: 'numeric' }, 'UTC').format(instant);
  const month = JALALI_MONTHS_IN_ARABIC[Number(number) - 1]!;
  return { year: part('year'), month, day: part('day') };
}

const days = remembered((locale: DateLocale) =>
  remembered((calendar: Calendar) =>
    remembered((day: number) => writtenDay(locale, calendar, day * DAY), KEPT_DAYS),
  ),
);

/** The parts of a day in the calendar and digits of a locale; the month by name. */
function dayIn(
  locale: DateLocale,
  calendar: Calendar,
  instant: number,
  timeZone: string,
): CalendarDay {
  return days(locale)(calendar)(dayNumber(instant, timeZone));
}

/** The stretch from one day to another, to the precision that is known: '۱۴۰۱–۱۴۰۲'. */
function describeSpan(from: CalendarDay, to: CalendarDay, precision: 'year' | 'month'): string {
  if (precision === 'year') {
    return from.year === to.year ? from.year : `${from.year}–${to.year}`;
  }
  if (from.year !== to.year) return `${from.month} ${from.year} – ${to.month} ${to.year}`;
  const months = from.month === to.month ? from.month : `${from.month}–${to.month}`;
  return `${months} ${to.year}`;
}

/**
 * Writes a stretch of time in a calendar and the digits of a language, to the precision that is
 * known; a day or minute as its day.
 */
export function writeStretch(
  { min, max, precision }: Stretch,
  locale: DateLocale,
  calendar: Calendar,
  timeZone = 'UTC',
): string {
  const from = dayIn(locale, calendar, min, timeZone);
  if (precision !== 'year' && precision !== 'month')
    return `${from.day} ${from.month} ${from.year}`;
  return describeSpan(from, dayIn(locale, calendar, max, timeZone), precision);
}
