import type { Locale } from '../locale.ts';
import { overviewAr } from './ar.ts';
import { overviewEn } from './en.ts';
import { overviewFa } from './fa.ts';
import type { OverviewWords } from './overview-words.ts';

const WORDS: Readonly<Record<Locale, OverviewWords>> = {
  ar: overviewAr,
  fa: overviewFa,
  en: overviewEn,
};

/** The words of the page that shows the archive as a whole, in a language. */
export function overviewWordsOf(locale: Locale): OverviewWords {
  return WORDS[locale];
}
