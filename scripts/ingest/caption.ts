import { decide, openLines, type Fate, type Step } from './draft.ts';
import { isParagraph, letterKey } from './shape.ts';

/**
 * Removes captions: a line that is no running text and stands twice in a row (once as the picture's
 * alternative text, once below it). A repeated paragraph is reported, and stays.
 */
export const removeCaptions: Step = (draft) => {
  const open = openLines(draft);
  const fates = new Map<number, Fate>();
  const captions = [...draft.captions];
  const doubts = [...draft.doubts];
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
