import { decide, openLines, type Step } from './draft.ts';
import { letterKey } from './shape.ts';

/** Removes the lines that the record of the publisher lists as repeated on its pages. */
export const removeRepeated: Step = (draft, { repeated }) => {
  const source = draft.publisher?.source;
  const lines = source ? repeated?.get(source) : undefined;
  if (!lines) return draft;
  const found = openLines(draft).filter((index) => lines.has(letterKey(draft.lines[index]!.text)));
  return decide(draft, new Map(found.map((index) => [index, 'repeated'])));
};
