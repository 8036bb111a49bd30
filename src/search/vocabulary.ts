import { canBeOffered, type WordForms } from './common-words.ts';
import type { NameTable } from './names.ts';
import { words } from '../text/words.ts';

/** The most words that one file of the vocabulary may list; beyond it, there is a file a first letter. */
const MOST_IN_ONE_FILE = 12_000;
/** The most words a letter; the rarest are left out. */
const MOST_BY_LETTER = 6_000;

/** Sorts words by how often they stand in the archive, the commonest first. */
function byFrequency(a: [string, number], b: [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

/**
 * The words of the archive and of its names, which corrections are offered from: by first letter,
 * or all under '' where they are few; each list one word a line, as it is written, the commonest first.
 */
export function vocabularyFiles(counts: WordForms, names: NameTable): Map<string, string> {
  const all = new Map(counts.forms);
  for (const { wordings } of names) {
    const whole = wordings.filter(({ role }) => role === 'spelling' || role === 'demonym');
    for (const { text } of whole.flatMap((wording) => words(wording.text))) {
      if (canBeOffered(text) && !all.has(text)) all.set(text, 0);
    }
  }
  const written = (word: string) => counts.written.get(word) ?? word;
  const letters = [...all].sort(byFrequency);
  if (letters.length <= MOST_IN_ONE_FILE) return new Map([['', listing(letters, written)]]);
  const byLetter = Map.groupBy(letters, ([word]) => word.slice(0, 1));
  return new Map(
    [...byLetter]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([letter, list]) => [letter, listing(list.slice(0, MOST_BY_LETTER), written)]),
  );
}

function listing(list: readonly [string, number][], written: (word: string) => string): string {
  return `${list.map(([word]) => written(word)).join('\n')}\n`;
}
