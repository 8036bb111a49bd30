import { fold } from '../../src/text/fold.ts';
import type { Draft, DraftLine } from './draft.ts';

const FULL_STOP = /[.۔][\s"'”’»)\]\p{Cf}]*$/u;
const SENTENCE_END = /[.۔!?؟…:؛][\s"'”’»)\]\p{Cf}]*$/u;

/** How many words, split on white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/** Whether a line ends as a sentence does (full stop, question, exclamation, ellipsis, colon). */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/**
 * Whether a line reads as running text and not as a headline or label: eight words or more that end
 * in a full stop, or 25 words. (Headlines of the Arabic and Persian press have 6–14 words and no
 * full stop.)
 */
export function isParagraph(text: string): boolean {
  const words = wordCount(text);
  return words >= 25 || (words >= 8 && FULL_STOP.test(text));
}

/** Every step asks for the keys of the same lines: those asked for last are remembered. */
const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 1000;
const remembered = new Map<string, string>();

/** Letters and digits of a text in their folded form: equal where two texts are the same however typed. */
export function letterKey(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const key = fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
  if (text.length > LONGEST_REMEMBERED) return key;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, key);
  return key;
}

/** Words of a phrase, folded, without punctuation: the form in which keyword lines are compared. */
export function phraseKey(phrase: string): string {
  return fold(phrase)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');
}

/** Whether a line is undecided and reads as running text. */
function isRunningText({ fate, text }: DraftLine): boolean {
  return fate === 'open' && isParagraph(text);
}

/**
 * Says of a line's position whether it is before the first or after the last line of running text,
 * where pages have their menus and dates; everywhere, if there is no running text.
 */
export function besideRunningText({ lines }: Draft): (index: number) => boolean {
  const first = lines.findIndex(isRunningText);
  const last = lines.findLastIndex(isRunningText);
  return (index) => first === -1 || index < first || index > last;
}
