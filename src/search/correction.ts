import type { Correction } from './answer.ts';
import { closestWord, type VocabularyWord } from './closest-words.ts';
import { otherLayouts } from './keyboard-layouts.ts';
import { words } from '../text/words.ts';

export interface CorrectionSources {
  /** Whether a word, folded, is one of the archive's or of its names'. */
  readonly isKnown: (word: string) => Promise<boolean>;
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

async function allKnown(text: string, { isKnown }: CorrectionSources): Promise<boolean> {
  const ofText = words(text);
  if (ofText.length === 0) return false;
  const known = await Promise.all(ofText.map(({ text: word }) => isKnown(word)));
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
    const found = (await sources.isKnown(word)) ? null : await corrected(word, sources);
    if (found === null && !(await sources.isKnown(word))) return null;
    result += query.slice(at, start) + (found ?? query.slice(start, end));
    at = end;
  }
  result += query.slice(at);
  return result === query ? null : { query: result.trim(), kind: 'spelling' };
}
