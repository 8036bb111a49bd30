import { decide, openLines, type Draft, type DraftLine, type Fate, type Step } from './draft.ts';
import { labelSet } from './labels.ts';
import { PHRASES } from './phrase-files.ts';
import { isParagraph, letterKey } from './shape.ts';

const MARKS = labelSet([...PHRASES['end-mark'].whole, ...PHRASES['end-mark'].beside]);
/** What parts a mark from the codes behind it: 'انتهای پیام/ح', '(انتهى) م.ب', 'انتهای پیام/۱۰۲۳'. */
const SIGNS = /[/\\*.\s()[\]،-]+/u;
/** Initials of an editor, a number, or one with the other. */
const CODE = /^\p{L}{0,2}\p{N}*$/u;
const LONGEST_MARK = 60;
/** A mark behind a sentence on the same line. */
const TAIL =
  /(?<=[.!؟?»"”)])\s*[(/*]?\s*(?:انته(?:ای|اي|ى|ا)|پایان|پايان|النهاية)[^.!؟?»"”]{0,24}$/u;

/** Whether a text is an agency's end mark: one of the phrases, and codes behind it. */
export function isEndMark(text: string): boolean {
  if (text.length > LONGEST_MARK) return false;
  const parts = text.split(SIGNS).filter((part) => letterKey(part) !== '');
  let key = '';
  return parts.some((part, index) => {
    key += letterKey(part);
    return MARKS.has(key) && parts.slice(index + 1).every((rest) => CODE.test(rest));
  });
}

/** A line with an end mark behind its last sentence as two lines; any other as it is. */
function splitTail(line: DraftLine): DraftLine[] {
  const tail = line.fate === 'open' ? TAIL.exec(line.text) : null;
  if (!tail || !isEndMark(tail[0])) return [line];
  const text = line.text.slice(0, tail.index).trimEnd();
  const mark = tail[0].trimStart();
  if (text === '') return [line];
  return [
    { ...line, text, end: line.start + text.length },
    { ...line, text: mark, start: line.end - mark.length },
  ];
}

/**
 * Removes the end marks of agencies (انتهای پیام): lines of their own after the last paragraph, and
 * what stands behind the last sentence on its line.
 */
export const removeEndMarks: Step = (draft: Draft) => {
  const split = { ...draft, lines: draft.lines.flatMap(splitTail) };
  const last = split.lines.findLastIndex(({ fate, text }) => fate === 'open' && isParagraph(text));
  const fates = new Map<number, Fate>();
  for (const index of openLines(split)) {
    if (index > last && isEndMark(split.lines[index]!.text)) fates.set(index, 'end-mark');
  }
  return decide(split, fates);
};
