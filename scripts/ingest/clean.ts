import type { Removal, Repair } from '../../src/archive/article.ts';
import type { Block } from '../../src/archive/markdown.ts';
import { repairLines } from './accounting.ts';
import { removeCaptions } from './caption.ts';
import { readAttribution, removeSourceLine } from './credits.ts';
import { checkWeekdays, removeDatelines } from './dateline.ts';
import { openDraft, type Draft, type Fate, type Step } from './draft.ts';
import { removeEndMarks } from './end-mark.ts';
import { removeFurniture } from './furniture.ts';
import { findTitle, removeHeadlineRepeats } from './headline.ts';
import { PERSIAN_DICTIONARY } from './joiners/persian-dictionary.ts';
import { restoreJoiners } from './joiners/restore-joiners.ts';
import { removeKeywords } from './keywords.ts';
import { detectLanguage } from './language.ts';
import { splitLines } from './lines.ts';
import { removeReadAlso, removeTrailingHeadlines } from './read-also.ts';
import { removeRepeated } from './repeated.ts';
import { findSubheadings } from './subheadings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** In this order: lines that are plainly the page's go first, so that what is left is easier to read. */
const STEPS: readonly Step[] = [
  removeFurniture,
  removeEndMarks,
  removeDatelines,
  findTitle,
  removeHeadlineRepeats,
  removeSourceLine,
  removeKeywords,
  removeReadAlso,
  removeTrailingHeadlines,
  removeCaptions,
  readAttribution,
  removeRepeated,
  checkWeekdays,
  findSubheadings,
];

/** A cleaned capture. Its title (if the source gave one), blocks and removals are all of its visible text, each once. */
export interface Cleaned extends Omit<Draft, 'lines'> {
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
  /** Title and blocks have these already. */
  readonly repaired: readonly Repair[];
}

/**
 * Cleans the text of a capture.
 *
 * @param opened the draft to begin with, where the capture's format tells more than its text.
 * @throws {Refusal} where the text is in no language of the archive.
 */
export function cleanCapture(
  text: string,
  vocabulary: Vocabulary,
  opened: Draft = openDraft(detectLanguage(text), splitLines(text)),
): Cleaned {
  const { lines, ...fields } = STEPS.reduce((draft, step) => step(draft, vocabulary), opened);
  const kept = lines.filter(({ fate }) => isKept(fate));
  const repaired = fields.language === 'fa' ? restoreJoiners(kept, PERSIAN_DICTIONARY) : [];
  const texts = repairLines(kept, repaired);
  const blocks: Block[] = [];
  let { title } = fields;
  kept.forEach(({ fate }, index) => {
    const text = texts[index]!;
    if (fate === 'title') title = text;
    else blocks.push({ kind: fate === 'heading' ? 'heading' : 'paragraph', text });
  });
  const removed = lines.flatMap(({ fate, start, end, text }): Removal[] =>
    isKept(fate) ? [] : [{ category: fate, start, end, text }],
  );
  return { ...fields, title, blocks, removed, repaired };
}

function isKept(fate: Fate): fate is 'open' | 'title' | 'heading' {
  return fate === 'open' || fate === 'title' || fate === 'heading';
}
