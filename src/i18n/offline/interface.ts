import type { Locale } from '../locale.ts';
import { offlineAr } from './ar.ts';
import { offlineEn } from './en.ts';
import { offlineFa } from './fa.ts';
import type { OfflineWords } from './offline-words.ts';

const WORDS: Readonly<Record<Locale, OfflineWords>> = {
  ar: offlineAr,
  fa: offlineFa,
  en: offlineEn,
};

/** The words of reading without a network, in a language of the interface. */
export function offlineWords(locale: Locale): OfflineWords {
  return WORDS[locale];
}
