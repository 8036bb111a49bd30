import { ar } from './ar.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import type { Locale } from './locale.ts';
import type { Strings } from './strings.ts';

const STRINGS: Readonly<Record<Locale, Strings>> = { ar, fa, en };

/** The words of the interface in a language, without those of search. */
export function stringsOf(locale: Locale): Strings {
  return STRINGS[locale];
}
