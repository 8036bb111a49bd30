import { NO_LETTER } from '../i18n/alphabet.ts';
import type { LetterOfNames } from './names-by-letter.ts';

/** Names on one page of an index. */
export const NAMES_PAGE = 500;

/** One page of an index of names. */
export interface NamesPart {
  /** The letters that it shows, with their names. */
  readonly letters: readonly LetterOfNames[];
  /** The letter that it is of, where the index is cut by letter; else null. */
  readonly letter: string | null;
}

/** The address of a letter's first page below its index. */
export function letterAddress(letter: string): string {
  return letter === NO_LETTER ? 'figures' : `letter-${letter.codePointAt(0)!.toString(16)}`;
}

/**
 * Cuts an index of names into pages, by their addresses below it: one page where the names fit on
 * it; otherwise the first leads to a page for each letter, or several where it has many names.
 */
export function namesParts(letters: readonly LetterOfNames[]): Map<string, NamesPart> {
  const count = letters.reduce((sum, { entities }) => sum + entities.length, 0);
  if (count <= NAMES_PAGE) return new Map([['', { letters, letter: null }]]);
  const parts = new Map<string, NamesPart>([['', { letters: [], letter: null }]]);
  for (const { letter, entities } of letters) {
    for (let from = 0; from < entities.length; from += NAMES_PAGE) {
      const number = from / NAMES_PAGE + 1;
      const address = `${letterAddress(letter)}${number === 1 ? '' : `/${number}`}`;
      const names = entities.slice(from, from + NAMES_PAGE);
      parts.set(address, { letters: [{ letter, entities: names }], letter });
    }
  }
  return parts;
}
