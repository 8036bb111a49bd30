import type { Locale } from '../locale.ts';
import { readingAr } from './ar.ts';
import { readingEn } from './en.ts';
import { readingFa } from './fa.ts';
import type { ReadingWords } from './reading-words.ts';

const WORDS: Readonly<Record<Locale, ReadingWords>> = {
  ar: readingAr,
  fa: readingFa,
  en: readingEn,
};

/** The words around the reading of an article, in a language of the interface. */
export function readingWords(locale: Locale): ReadingWords {
  return WORDS[locale];
}
