import { fold } from '../../text/fold.ts';
import type { Word } from '../../text/words.ts';
import type { NameMatch } from './find-names.ts';

/** Marks, tatweel, joiners and bidi marks, which belong to the letter before them. */
const UNSEEN = /[\p{M}\u0640\u200B-\u200F\u2060\u00AD]/u;

/** Where in a written word the first `letters` folded letters end, with the marks on them. */
function behindLetters(text: string, { start, end }: Word, letters: number): number | null {
  let at = start;
  while (at < end && foldedLength(text.slice(start, at)) < letters) at += 1;
  while (at < end && UNSEEN.test(text[at]!)) at += 1;
  return foldedLength(text.slice(start, at)) === letters ? at : null;
}

function foldedLength(text: string): number {
  return fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

/**
 * Where a match stands in the text as written: UTF-16 offsets of the name with its article, without
 * clitics before it and without an ending behind it; end exclusive.
 */
export function offsetsOf(
  text: string,
  words: readonly Word[],
  { from, to, cliticLength, endingLength }: NameMatch,
): { start: number; end: number } {
  const first = words[from]!;
  const last = words[to - 1]!;
  const start = cliticLength > 0 ? behindLetters(text, first, cliticLength) : null;
  const letters = foldedLength(text.slice(last.start, last.end));
  const end = endingLength > 0 ? behindEnding(text, last, letters - endingLength) : null;
  return { start: start ?? first.start, end: end ?? last.end };
}

/** The end of the name before an ending: a joiner between the two belongs to neither. */
function behindEnding(text: string, word: Word, letters: number): number | null {
  const end = behindLetters(text, word, letters);
  return end === null ? null : text.slice(0, end).replace(/[\u200B-\u200F\s]+$/u, '').length;
}

/** What a name never reaches over: brackets, commas, colons, the end of a sentence or of a line. */
const BARRIER = /[()[\]{}،,؛;:؟?!…\n]|\.\s/u;

/** For each word the index of the first word that a name which contains it cannot reach. */
export function reachOfNames(text: string, words: readonly Word[]): number[] {
  const reach: number[] = [];
  let limit = words.length;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!;
    const between = text.slice(word.end, words[at + 1]?.start ?? word.end);
    // The full stop of an initial ('Joseph R. Biden') ends no sentence.
    const initial = word.text.length <= 2 && between.startsWith('.');
    if (BARRIER.test(initial ? between.slice(1) : between)) limit = at + 1;
    reach[at] = limit;
  }
  return reach;
}
