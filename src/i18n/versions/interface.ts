import type { Locale } from '../locale.ts';
import { versionsAr } from './ar.ts';
import { versionsEn } from './en.ts';
import { versionsFa } from './fa.ts';
import type { VersionWords } from './version-words.ts';

const WORDS: Readonly<Record<Locale, VersionWords>> = {
  ar: versionsAr,
  fa: versionsFa,
  en: versionsEn,
};

/** The words for printings of one article, in a language of the interface. */
export function versionWords(locale: Locale): VersionWords {
  return WORDS[locale];
}
