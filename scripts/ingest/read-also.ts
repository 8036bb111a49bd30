import { decide, type Draft, type Fate, type Step } from './draft.ts';
import { labelSet, matchLabel } from './labels.ts';
import { PHRASES } from './phrase-files.ts';
import { isParagraph, wordCount } from './shape.ts';

const { label, sure } = PHRASES['read-also'];
const LABELS = labelSet([...label, ...sure]);
const SURE_LABELS = labelSet(sure);
const SHORTEST_HEADLINE = 3;
/** 'To be continued …' is no headline. */
const ELLIPSIS = /(?:\.\.|…)$/u;

function isHeadlineLike(line: Draft['lines'][number] | undefined): boolean {
  return (
    line?.fate === 'open' && !isParagraph(line.text) && wordCount(line.text) >= SHORTEST_HEADLINE
  );
}

/**
 * Removes 'read also' labels with their headlines, on one line or on the lines below. Between
 * paragraphs the last of several lines below a label may be a subheading: it stays, and is reported.
 */
export const removeReadAlso: Step = (draft) => {
  const fates = new Map<number, Fate>();
  const readAlso = [...draft.readAlso];
  const doubts = [...draft.doubts];
  draft.lines.forEach((line, index) => {
    if (line.fate !== 'open' || fates.has(index) || isParagraph(line.text)) return;
    const label = matchLabel(line.text, LABELS);
    if (!label) return;
    if (label.rest !== '') {
      // Other lines may begin with some of these words: then only a separator makes them a label.
      if (!label.separated && !matchLabel(line.text, SURE_LABELS)) return;
      fates.set(index, 'read-also');
      readAlso.push(label.rest);
      return;
    }
    fates.set(index, 'read-also');
    let end = index + 1;
    while (isHeadlineLike(draft.lines[end]) && !matchLabel(draft.lines[end]!.text, LABELS)) end++;
    const next = draft.lines[end];
    if (next?.fate === 'open' && isParagraph(next.text) && end - index > 2) {
      end--;
      doubts.push(`'${draft.lines[end]!.text}' may be a 'read also' headline or a subheading`);
    }
    for (let item = index + 1; item < end; item++) {
      fates.set(item, 'read-also');
      readAlso.push(draft.lines[item]!.text);
    }
  });
  return decide({ ...draft, readAlso, doubts }, fates);
};

/**
 * Removes the headlines of other articles that stand, without a label, after the keyword or source
 * line that closes the article.
 */
export const removeTrailingHeadlines: Step = (draft) => {
  const lastText = draft.lines.findLastIndex(
    ({ fate, text }) => fate === 'open' && isParagraph(text),
  );
  const close = draft.lines.findIndex(
    ({ fate }, index) => index > lastText && (fate === 'keywords' || fate === 'source-line'),
  );
  if (lastText === -1 || close === -1) return draft;
  const fates = new Map<number, Fate>();
  const readAlso = [...draft.readAlso];
  draft.lines.forEach((line, index) => {
    if (index < close || !isHeadlineLike(line) || ELLIPSIS.test(line.text)) return;
    fates.set(index, 'read-also');
    readAlso.push(line.text);
  });
  return decide({ ...draft, readAlso }, fates);
};
