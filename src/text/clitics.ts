import { withoutArticle } from './stem-arabic.ts';

/**
 * Arabic writes some words as one with the next: و and ف (and), ب (in), ك (as), ل (for), س (will),
 * alone or in chains, before a noun with its article or without. Persian quotes Arabic, so no
 * language is asked for.
 */

const ARABIC_LETTERS = /^[\u0621-\u06FF]+$/u;

/**
 * The readings of a folded word as clitics before a shorter word, in the order of how sure they are;
 * none where what remains would be shorter than `least` letters. Whether a reading is a real one
 * cannot be told from the letters: the caller asks a vocabulary.
 */
export function cliticReadings(word: string, least = 3): string[] {
  if (!ARABIC_LETTERS.test(word)) return [];
  const readings: string[] = [];
  const add = (reading: string) => {
    if (reading.length >= least && reading !== word && !readings.includes(reading)) {
      readings.push(reading);
    }
  };
  add(withoutArticle(word));
  const afterConjunction = /^[وف]/u.test(word) ? word.slice(1) : null;
  if (afterConjunction) add(afterConjunction);
  for (const rest of afterConjunction ? [afterConjunction, word] : [word]) {
    if (/^[بکلس]/u.test(rest)) add(rest.slice(1));
    // ل before the article ال is written لل: what follows may be the noun, or a noun that begins with ل.
    if (rest.startsWith('لل')) add(rest.slice(2));
    const bare = withoutArticle(rest);
    if (bare !== rest) add(bare);
    // ا of the article is written after ب, ك and ف.
    if (/^[بکف]ال/u.test(rest)) add(rest.slice(3));
  }
  return readings;
}
