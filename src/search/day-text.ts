import { formatEdtf } from '../archive/calendars.ts';
import type { Localized } from '../archive/vocabulary.ts';
import { dateText } from '../i18n/date-text.ts';
import type { Locale } from '../i18n/locale.ts';

/**
 * The day, month or year of an article's date in each language of the interface, as listings write
 * it. It is written when the index is built: calendars and their month names would be half a
 * kilobyte of the browser's script, and browsers differ in them.
 */
export function dayText(edtf: string): Localized {
  const day = edtf.replace(/T[^?~%]*/u, '');
  const text = (locale: Locale) => dateText(formatEdtf(day, locale), locale);
  return { ar: text('ar'), fa: text('fa'), en: text('en') };
}
