import { readDateWords } from './date-words.ts';
import { decide, openLines, type Fate, type Step } from './draft.ts';
import { endsSentence, isParagraph, letterKey, wordCount } from './shape.ts';

const LONGEST_SUBHEADING = 10;
const LIST_ITEM = /^(?:[-–—•*·]|\p{N}+[.)\-–])/u;
const QUOTATION = /^["“«].*["”»]$/u;
/** A question may head a section; other sentences do not. */
const QUESTION = /[?؟]$/u;

/** Finds subheadings: those that the format says are, and short lines that are no sentence, between paragraphs. Other short lines are reported. */
export const findSubheadings: Step = (draft) => {
  const open = openLines(draft);
  const titleKey = draft.title === null ? '' : letterKey(draft.title);
  const fates = new Map<number, Fate>();
  const doubts = [...draft.doubts];
  open.forEach((index, at) => {
    const { text, isHeading } = draft.lines[index]!;
    if (isHeading) {
      fates.set(index, 'heading');
      return;
    }
    if (isParagraph(text) || LIST_ITEM.test(text)) return;
    if (endsSentence(text) && !QUESTION.test(text)) return;
    const isPrefixOfTitle = wordCount(text) >= 2 && titleKey.startsWith(letterKey(text));
    const isShort =
      wordCount(text) <= LONGEST_SUBHEADING && !QUOTATION.test(text) && !readDateWords(text);
    const [above, below] = [open[at - 1], open[at + 1]].map((neighbour) =>
      neighbour === undefined ? null : draft.lines[neighbour]!.text,
    );
    const isBetween = above != null && below != null && isParagraph(below);
    if (isBetween && isShort && (isPrefixOfTitle || isParagraph(above)))
      fates.set(index, 'heading');
    else doubts.push(`'${text}' was kept as a paragraph: a subheading, a caption or page text?`);
  });
  return decide({ ...draft, doubts }, fates);
};
