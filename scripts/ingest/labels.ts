import { letterKey } from './shape.ts';

/** A label found at the beginning of a line, and what follows it. */
export interface LabelMatch {
  readonly rest: string;
  /** Whether a colon, bar or dash stands between label and rest. */
  readonly separated: boolean;
}

const WORD = /[^\s:：|]+/gu;
const SEPARATOR = /^[\s:：|»›>\-–—.…]*/u;
const LONGEST_LABEL = 8;

/** A set of labels, compared by folded letters only: spaces, joiners and punctuation do not count. */
export function labelSet(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map(letterKey));
}

/** Finds the longest label that a line begins with, or null. */
export function matchLabel(line: string, labels: ReadonlySet<string>): LabelMatch | null {
  let end = 0;
  let key = '';
  let words = 0;
  for (const { 0: word, index } of line.matchAll(WORD)) {
    if (++words > LONGEST_LABEL) break;
    key += letterKey(word);
    if (labels.has(key)) end = index + word.length;
  }
  if (end === 0) return null;
  const after = line.slice(end);
  const separator = SEPARATOR.exec(after)?.[0] ?? '';
  return {
    rest: after.slice(separator.length).trim(),
    separated: /[^\s]/u.test(separator) || /[-–—]$/u.test(line.slice(0, end)),
  };
}
