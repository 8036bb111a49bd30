import type { NameNode } from '../archive/mentions/name-index.ts';
import type { Correction } from './answer.ts';
import { closestWord, type VocabularyWord } from './closest-words.ts';
import type { KeyDirectory } from './key-directory.ts';
import { otherLayouts } from './keyboard-layouts.ts';
import type { Lookup } from './lookup.ts';
import type { VolumeEntry } from './manifest.ts';
import { parseQuery } from './query.ts';
import { termMatches } from './term-matches.ts';
import { words } from '../text/words.ts';

export interface CorrectionSources {
  /** The volumes that were searched, and what keys are looked up in. */
  readonly volumes: readonly VolumeEntry[];
  readonly directory: KeyDirectory | null;
  readonly lookup: Lookup;
  /** The archive's names, with at least those in a text. */
  readonly namesIn: (text: string) => Promise<NameNode>;
  /** Words of the archive that begin with a letter, one a line, the commonest first; '' if none. */
  readonly vocabulary: (firstLetter: string) => Promise<string>;
}

function readVocabulary(text: string): VocabularyWord[] {
  return text.split('\n').flatMap((written) =>
    words(written)
      .slice(0, 1)
      .map(({ text: folded }) => ({ folded, written })),
  );
}

/** Whether a word, folded, is one of the archive's or of its names'. */
async function isKnown(
  word: string,
  { volumes, directory, lookup, namesIn }: CorrectionSources,
): Promise<boolean> {
  const names = await namesIn(word);
  // A space behind it: a correction is of whole words.
  const terms = parseQuery(`${word} `, names).slice(0, 1);
  if (terms.length === 0) return false;
  // To know that a word is there costs less than to read where.
  if (directory) return (await directory.plan(volumes, terms, names)).some.length > 0;
  return (await termMatches(lookup, terms[0]!, names)).matches.size > 0;
}

async function allKnown(text: string, sources: CorrectionSources): Promise<boolean> {
  const ofText = words(text);
  if (ofText.length === 0) return false;
  const known = await Promise.all(ofText.map(({ text: word }) => isKnown(word, sources)));
  return known.every(Boolean);
}

async function corrected(word: string, sources: CorrectionSources): Promise<string | null> {
  if (/\d/u.test(word)) return null;
  // Slips are rare in the first letter: the words that begin with it come first, then those that
  // begin with the second, which the slip may have left out or exchanged.
  for (const letter of new Set(word.slice(0, 2))) {
    const found = closestWord(word, readVocabulary(await sources.vocabulary(letter)));
    if (found) return found.written;
  }
  return closestWord(word, readVocabulary(await sources.vocabulary('')))?.written ?? null;
}

/**
 * What a query that found nothing may have been meant to be: first as typed on another keyboard
 * layout, then with each unknown word replaced by the closest one of the archive.
 */
export async function correction(
  query: string,
  sources: CorrectionSources,
): Promise<Correction | null> {
  for (const reading of otherLayouts(query)) {
    if (await allKnown(reading, sources)) return { query: reading.trim(), kind: 'keyboard' };
  }
  let result = '';
  let at = 0;
  for (const { text: word, start, end } of words(query)) {
    const found = (await isKnown(word, sources)) ? null : await corrected(word, sources);
    if (found === null && !(await isKnown(word, sources))) return null;
    result += query.slice(at, start) + (found ?? query.slice(start, end));
    at = end;
  }
  result += query.slice(at);
  return result === query ? null : { query: result.trim(), kind: 'spelling' };
}
