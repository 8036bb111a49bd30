import type { Locale } from '../locale.ts';
import { capturesAr } from './ar.ts';
import type { CaptureWords } from './capture-words.ts';
import { capturesEn } from './en.ts';
import { capturesFa } from './fa.ts';

const WORDS: Readonly<Record<Locale, CaptureWords>> = {
  ar: capturesAr,
  fa: capturesFa,
  en: capturesEn,
};

/** The words about captures, in a language of the interface. */
export function captureWords(locale: Locale): CaptureWords {
  return WORDS[locale];
}
