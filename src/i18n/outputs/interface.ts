import type { Locale } from '../locale.ts';
import { outputsAr } from './ar.ts';
import { outputsEn } from './en.ts';
import { outputsFa } from './fa.ts';
import type { OutputWords } from './output-words.ts';

const WORDS: Readonly<Record<Locale, OutputWords>> = {
  ar: outputsAr,
  fa: outputsFa,
  en: outputsEn,
};

/** The words for what can be taken from the archive, in a language of the interface. */
export function outputWords(locale: Locale): OutputWords {
  return WORDS[locale];
}
