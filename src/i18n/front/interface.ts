import type { Locale } from '../locale.ts';
import { frontAr } from './ar.ts';
import { frontEn } from './en.ts';
import { frontFa } from './fa.ts';
import type { FrontWords } from './front-words.ts';

const WORDS: Readonly<Record<Locale, FrontWords>> = { ar: frontAr, fa: frontFa, en: frontEn };

/** The words of the front page, in a language of the interface. */
export function frontWords(locale: Locale): FrontWords {
  return WORDS[locale];
}
