import { readDateWords } from './date-words.ts';
import { decide, openLines, type Fate, type Step } from './draft.ts';
import { besideRunningText } from './shape.ts';

/**
 * Removes lines before and after the text that are only a date; the first that is not a date of
 * change dates the article. (Within the text such a line dates what is quoted.)
 */
export const removeDatelines: Step = (draft) => {
  const fates = new Map<number, Fate>();
  const doubts = [...draft.doubts];
  let { date } = draft;
  for (const index of openLines(draft).filter(besideRunningText(draft))) {
    const { text } = draft.lines[index]!;
    const words = readDateWords(text);
    if (!words) continue;
    fates.set(index, 'dateline');
    if (words.doubt) doubts.push(`the date '${text}': ${words.doubt}`);
    if (date.basis === 'unknown' && words.edtf !== null && !words.updated) {
      date = { basis: 'stated', edtf: words.edtf, text };
    }
  }
  return decide({ ...draft, date, doubts }, fates);
};
