import type { RemovalCategory } from '../../src/archive/article.ts';
import { decide, openLines, type Fate, type Step } from './draft.ts';
import { labelSet } from './labels.ts';
import {
  COMMENT_LINES,
  COMMENT_OPENINGS,
  NAVIGATION_LINES,
  SECTION_LABELS,
  SHARE_LINES,
} from './phrases.ts';
import { besideRunningText, letterKey, wordCount } from './shape.ts';

const WHOLE_LINES: readonly { category: RemovalCategory; keys: ReadonlySet<string> }[] = [
  { category: 'comment-form', keys: labelSet(COMMENT_LINES) },
  { category: 'share', keys: labelSet(SHARE_LINES) },
  { category: 'navigation', keys: labelSet(NAVIGATION_LINES) },
];
const OPENINGS = COMMENT_OPENINGS.map(letterKey);
const SECTIONS = labelSet(SECTION_LABELS);
/** A comment form's longest sentence; a paragraph that happens to begin alike is longer. */
const LONGEST_FORM_LINE = 30;

function categoryOf(text: string, besideText: boolean): RemovalCategory | null {
  const key = letterKey(text);
  for (const { category, keys } of WHOLE_LINES) if (keys.has(key)) return category;
  if (wordCount(text) <= LONGEST_FORM_LINE && OPENINGS.some((opening) => key.startsWith(opening))) {
    return 'comment-form';
  }
  return besideText && SECTIONS.has(key) ? 'navigation' : null;
}

/** Removes menu labels, share bars, comment forms and back-to-top text: lines that are nothing else. */
export const removeFurniture: Step = (draft) => {
  const isBeside = besideRunningText(draft);
  const fates = new Map<number, Fate>();
  for (const index of openLines(draft)) {
    const category = categoryOf(draft.lines[index]!.text, isBeside(index));
    if (category) fates.set(index, category);
  }
  return decide(draft, fates);
};
