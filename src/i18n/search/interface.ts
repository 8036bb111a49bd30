import type { Locale } from '../locale.ts';
import { searchAr } from './ar.ts';
import { searchEn } from './en.ts';
import { searchFa } from './fa.ts';
import type { SearchStrings } from './strings.ts';

const STRINGS: Readonly<Record<Locale, SearchStrings>> = {
  ar: searchAr,
  fa: searchFa,
  en: searchEn,
};

/** The words of search in a language, for pages; a script loads those of its own language alone. */
export function searchStringsOf(locale: Locale): SearchStrings {
  return STRINGS[locale];
}
