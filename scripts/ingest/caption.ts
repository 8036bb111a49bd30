import { decide, openLines, type Fate, type Step } from './draft.ts';
import { labelSet, matchLabel } from './labels.ts';
import { PHRASES } from './phrase-files.ts';
import { isParagraph, letterKey } from './shape.ts';

const SURE_LABELS = labelSet(PHRASES.caption.sure);
const LABELS = labelSet([...PHRASES.caption.sure, ...PHRASES.caption.label]);

/** What a line that begins with a caption's label says behind it, or null where it is none. */
function labelled(text: string): string | null {
  if (isParagraph(text)) return null;
  const label = matchLabel(text, LABELS);
  if (!label) return null;
  return label.separated || matchLabel(text, SURE_LABELS) ? label.rest : null;
}

/**
 * Removes captions: a line with a caption's label ('صورة:', 'عکس:'), and one that is no running text
 * and stands twice in a row (once as the picture's alternative text, once below it). A repeated
 * paragraph is reported, and stays.
 */
export const removeCaptions: Step = (draft) => {
  const open = openLines(draft);
  const fates = new Map<number, Fate>();
  const captions = [...draft.captions];
  const doubts = [...draft.doubts];
  for (const index of open) {
    const caption = labelled(draft.lines[index]!.text);
    if (caption === null) continue;
    if (caption !== '') captions.push(caption);
    fates.set(index, 'caption');
  }
  for (let at = 1; at < open.length; at++) {
    const [above, below] = [open[at - 1]!, open[at]!];
    const text = draft.lines[above]!.text;
    if (letterKey(text) !== letterKey(draft.lines[below]!.text) || letterKey(text) === '') continue;
    if (isParagraph(text)) {
      doubts.push(`a paragraph stands twice: '${text}'`);
      continue;
    }
    if (!fates.has(above)) captions.push(text);
    fates.set(above, 'caption').set(below, 'caption');
  }
  return decide({ ...draft, captions, doubts }, fates);
};
