import type { Removal } from '../../src/archive/article.ts';
import type { Block } from '../../src/archive/markdown.ts';
import { removeCaptions } from './caption.ts';
import { readAttribution, removeSourceLine } from './credits.ts';
import { removeDatelines } from './dateline.ts';
import { openDraft, type Draft, type Step } from './draft.ts';
import { removeFurniture } from './furniture.ts';
import { findTitle, removeHeadlineRepeats } from './headline.ts';
import { removeKeywords } from './keywords.ts';
import { detectLanguage } from './language.ts';
import { splitLines } from './lines.ts';
import { removeReadAlso, removeTrailingHeadlines } from './read-also.ts';
import { findSubheadings } from './subheadings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** In this order: lines that are plainly the page's go first, so that what is left is easier to read. */
const STEPS: readonly Step[] = [
  removeFurniture,
  removeDatelines,
  findTitle,
  removeHeadlineRepeats,
  removeSourceLine,
  removeKeywords,
  removeReadAlso,
  removeTrailingHeadlines,
  removeCaptions,
  readAttribution,
  findSubheadings,
];

/** A cleaned capture. Its title (if the source gave one), blocks and removals are all of its visible text, each once. */
export interface Cleaned extends Omit<Draft, 'lines'> {
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
}

/**
 * Cleans a decoded capture.
 *
 * @throws {Refusal} where the text is in no language of the archive.
 */
export function cleanCapture(text: string, vocabulary: Vocabulary): Cleaned {
  const opened = openDraft(detectLanguage(text), splitLines(text));
  const { lines, ...fields } = STEPS.reduce((draft, step) => step(draft, vocabulary), opened);
  const blocks: Block[] = [];
  const removed: Removal[] = [];
  for (const { fate, start, end, text } of lines) {
    if (fate === 'open') blocks.push({ kind: 'paragraph', text });
    else if (fate === 'heading') blocks.push({ kind: 'heading', text });
    else if (fate !== 'title') removed.push({ category: fate, start, end, text });
  }
  return { ...fields, blocks, removed };
}
