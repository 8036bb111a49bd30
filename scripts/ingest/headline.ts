import { decide, openLines, type Draft, type Fate, type Step } from './draft.ts';
import { isParagraph, letterKey, wordCount } from './shape.ts';

/** How far below the first line a repeated headline may begin. */
const HEAD_LINES = 6;
const LABEL_WORDS = 3;

/**
 * Where the headline stands: the first open line, unless that is running text. One short label
 * before a longer headline is the page's, not the article's.
 */
function findHeadline(draft: Draft): { headline: number; label: number | null } | null {
  const open = openLines(draft);
  const [first, second] = open;
  if (first === undefined || second === undefined) return null;
  const textOf = (index: number) => draft.lines[index]!.text;
  if (isParagraph(textOf(first))) return null;

  const words = wordCount(textOf(first));
  const headlineFollows = !isParagraph(textOf(second)) && wordCount(textOf(second)) > LABEL_WORDS;
  const standsTwice = open
    .slice(2, HEAD_LINES)
    .some((index) => letterKey(textOf(index)) === letterKey(textOf(second)));
  if (headlineFollows && (words < LABEL_WORDS || (words === LABEL_WORDS && standsTwice))) {
    return { headline: second, label: first };
  }
  return { headline: first, label: null };
}

/** Finds the source's headline, if no field of the capture states it. A file that begins with running text has none. */
export const findTitle: Step = (draft) => {
  if (draft.title !== null) return draft;
  const found = findHeadline(draft);
  if (!found) return draft;
  const fates = new Map<number, Fate>([[found.headline, 'title']]);
  const doubts = [...draft.doubts];
  if (found.label !== null) {
    fates.set(found.label, 'navigation');
    doubts.push(
      `'${draft.lines[found.label]!.text}' before the headline was taken for a menu label`,
    );
  }
  return decide({ ...draft, title: draft.lines[found.headline]!.text, doubts }, fates);
};

/** Removes the lines that say the headline again, exactly or in other spelling. */
export const removeHeadlineRepeats: Step = (draft) => {
  if (draft.title === null) return draft;
  const key = letterKey(draft.title);
  const repeats = openLines(draft).filter((index) => letterKey(draft.lines[index]!.text) === key);
  return decide(draft, new Map(repeats.map((index) => [index, 'headline-repeat'])));
};
