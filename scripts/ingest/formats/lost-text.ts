import type { Article } from '../../../src/archive/article.ts';
import type { Block } from '../../../src/archive/markdown.ts';
import { unaccountedText } from '../accounting.ts';
import type { CaptureReading } from './capture-reading.ts';
import { placeInReading } from './record-fields.ts';

type Accounted = Pick<Article, 'title' | 'capture' | 'removed' | 'repaired'>;

/**
 * Whether title, blocks, removals and repairs of a record are what the capture says; see
 * {@link unaccountedText}. A title that a field of the capture states is not in its running text.
 *
 * @returns null where they are, else the first difference, in one line.
 */
export function lostText(
  { text, reading }: { readonly text: string; readonly reading?: CaptureReading },
  { title, capture, removed, repaired = [] }: Accounted,
  blocks: readonly Block[],
): string | null {
  if (!reading) return unaccountedText(text, { title, blocks }, removed, repaired);
  const placed = placeInReading(reading, { removed, repaired });
  const inText = capture.fields?.title === undefined ? title : ({ by: 'unknown' } as const);
  return unaccountedText(reading.text, { title: inText, blocks }, placed.removed, placed.repaired);
}
