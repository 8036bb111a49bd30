import type { Locale } from '../locale.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import type { EntityWords } from './entity-words.ts';
import { fa } from './fa.ts';

const WORDS: Readonly<Record<Locale, EntityWords>> = { ar, fa, en };

/** The words of the pages on names, and of the timeline, in a language. */
export function entityWordsOf(locale: Locale): EntityWords {
  return WORDS[locale];
}
