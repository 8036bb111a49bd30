import { writeStretch, type Stretch } from '../../archive/calendar-words.ts';
import type { PageWords } from './page-words.ts';

const PRECISIONS = { 4: 'year', 7: 'month', 10: 'day' } as const;

/** The stretch that the date part of an EDTF expression means; the archive's own, checked when it was built. */
export function stretchOf(iso: string): Stretch {
  const [year = 0, month = 12, day] = iso.split('-').map(Number);
  return {
    min: Date.parse(iso),
    max: day ? Date.parse(iso) : Date.UTC(year, month, 0),
    precision: PRECISIONS[iso.length as keyof typeof PRECISIONS],
  };
}

/** The day, month or year of an article's date in the reader's calendar, and for `<time datetime>`. */
export function dayWords(
  edtf: string,
  words: Pick<PageWords, 'locale' | 'yearUnit' | 'approximately'>,
): { text: string; iso: string } {
  const iso = edtf.replace(/[T?~%].*$/u, '');
  const { locale } = words;
  const stretch = stretchOf(iso);
  const written = writeStretch(stretch, locale, locale === 'fa' ? 'persian' : 'gregory');
  const unit = stretch.precision === 'year' ? words.yearUnit.replace('{}', written) : written;
  const text = /[~%]$/u.test(edtf) ? words.approximately.replace('{}', unit) : unit;
  return { text, iso };
}
