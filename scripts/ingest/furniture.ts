import type { RemovalCategory } from '../../src/archive/article.ts';
import { decide, openLines, type Fate, type Step } from './draft.ts';
import { labelSet, matchLabel } from './labels.ts';
import { PHRASES } from './phrase-files.ts';
import { besideRunningText, letterKey, wordCount } from './shape.ts';

/** Kinds of lines that are the page's and tell nothing of the article, the most certain first. */
const KINDS = [
  'comment-form',
  'share',
  'navigation',
  'prompt',
  'notice',
] as const satisfies readonly RemovalCategory[];

const TABLES = KINDS.map((category) => {
  const { whole, beside, opening, label, sure } = PHRASES[category];
  return {
    category,
    whole: labelSet(whole),
    anywhereBeside: labelSet([...whole, ...beside]),
    openings: opening.map(letterKey),
    labels: labelSet([...label, ...sure]),
  };
});

/** A page's own longest sentence; a paragraph that happens to begin alike is longer. */
const LONGEST_SENTENCE = 30;
/** A country or subject in a list is no section of the site. */
const LIST_ITEM = /^(?:[-–—•*·]|\p{N}+\s*[.)\-–])/u;
/** What follows a label: a code, a counter, the name of a section. */
const LONGEST_VALUE = 4;

/** Folded words of a line, without its numbers: 'تعليقات (3)' says no more than 'تعليقات'. */
function wordsOf(text: string): string[] {
  return text
    .split(/[\s|•·/،,]+/u)
    .map((word) => letterKey(word).replace(/\p{N}+/gu, ''))
    .filter((word) => word !== '');
}

/** Whether a line is nothing but phrases of a set, one after another: a menu, a row of buttons. */
export function isRowOf(words: readonly string[], phrases: ReadonlySet<string>): boolean {
  const reached = new Set([0]);
  for (let from = 0; from < words.length; from++) {
    if (!reached.has(from)) continue;
    let phrase = '';
    for (let to = from; to < words.length; to++) {
      phrase += words[to];
      if (phrases.has(phrase)) reached.add(to + 1);
    }
  }
  return words.length > 0 && reached.has(words.length);
}

function categoryOf(text: string, isBeside: boolean): RemovalCategory | null {
  const length = wordCount(text);
  if (length > LONGEST_SENTENCE) return null;
  const words = wordsOf(text);
  const key = letterKey(text);
  for (const { category, whole, anywhereBeside, openings, labels } of TABLES) {
    const phrases = isBeside && !LIST_ITEM.test(text) ? anywhereBeside : whole;
    if (isRowOf(words, phrases)) return category;
    if (openings.some((opening) => key.startsWith(opening))) return category;
    if (!isBeside || length > 2 * LONGEST_VALUE) continue;
    const label = matchLabel(text, labels);
    if (label?.separated && wordCount(label.rest) <= LONGEST_VALUE) return category;
  }
  return null;
}

/**
 * Removes menus, share bars, comment forms, prompts and notices: lines that are nothing else. Words
 * that an article may have, too, only before its first paragraph and after its last.
 */
export const removeFurniture: Step = (draft) => {
  const isBeside = besideRunningText(draft);
  const fates = new Map<number, Fate>();
  for (const index of openLines(draft)) {
    const category = categoryOf(draft.lines[index]!.text, isBeside(index));
    if (category) fates.set(index, category);
  }
  return decide(draft, fates);
};
