import type { ArticleDate } from '../archive/article.ts';
import { formatEdtf } from '../archive/calendars.ts';
import { dateText } from '../i18n/date-text.ts';
import type { Locale } from '../i18n/locale.ts';
import { stringsOf } from '../i18n/interface.ts';
import { remembered } from '../text/remembered.ts';

/** A date in words. */
export interface DateWords {
  /** In the reader's calendar, 'about' included where it applies. */
  readonly text: string;
  /** The same in the other calendars, their names included: the nearer to the reader first. */
  readonly others: readonly string[];
  /** For `<time datetime>`. */
  readonly iso: string;
  /** The record itself marks it as not certain. */
  readonly uncertain: boolean;
}

/**
 * A date of publication in words, or null where it is unknown.
 *
 * @param precision 'day' leaves out the time of day, for listings.
 */
export function dateWords(
  date: ArticleDate,
  locale: Locale,
  precision: 'day' | 'full',
): DateWords | null {
  if (date.basis === 'unknown') return null;
  return edtfWords(precision === 'day' ? date.edtf.replace(/T[^?~%]*/u, '') : date.edtf, locale);
}

/** Dates that are kept in each language: the teasers of a list have the same again and again. */
const KEPT_DATES = 10_000;

const dates = remembered((locale: Locale) =>
  remembered((edtf: string) => written(edtf, locale), KEPT_DATES),
);

/** A date in words, from its EDTF expression. */
export function edtfWords(edtf: string, locale: Locale): DateWords {
  return dates(locale)(edtf);
}

function written(edtf: string, locale: Locale): DateWords {
  const formatted = formatEdtf(edtf, locale);
  const words = stringsOf(locale).date;
  const secondary = `${formatted.secondary} ${words.calendar[formatted.secondaryCalendar]}`;
  const hijri =
    formatted.hijri === null ? [] : [`${formatted.hijri} ${words.calendar['islamic-umalqura']}`];
  return {
    text: dateText(formatted, locale),
    others: locale === 'ar' ? [...hijri, secondary] : [secondary, ...hijri],
    iso: formatted.iso,
    uncertain: formatted.uncertain,
  };
}
