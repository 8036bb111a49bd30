import type { Language } from '../archive/language.ts';

/**
 * Words that a reader reads in a minute. Arabic: S. Trauzettel-Klosinski, K. Dietz and the IReST
 * Study Group, 'Standardized Assessment of Reading Performance', IOVS 53 (2012) 5452–5461, 138 ± 20.
 * Persian is not among its 17 languages; it writes prepositions and most affixes apart, as they do,
 * and takes their mean, 184 ± 29.
 */
const WORDS_A_MINUTE: Readonly<Record<Language, number>> = { ar: 138, fa: 184 };

/** Minutes from which a piece is long enough to show how far one has come. */
export const LONG_READ = 3;

/** How long an article takes to read, in whole minutes; at least one. */
export function readingMinutes(words: number, language: Language): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE[language]));
}
