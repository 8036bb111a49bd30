import { words } from '../text/words.ts';
import type { HitDetail } from './answer.ts';

const TOKEN = /\S+/gu;

/**
 * The text of a result in tokens, and which of them hold the words that were found.
 *
 * @param found indices of words, title first, as the index counts them.
 */
export function detailText(
  title: string | null,
  blocks: readonly string[],
  found: ReadonlySet<number>,
): Pick<HitDetail, 'title' | 'tokens' | 'titleTokens' | 'marked'> {
  const tokens: string[] = [];
  const marked: number[] = [];
  let titleTokens = 0;
  let wordsBefore = 0;
  for (const [at, text] of [title ?? '', ...blocks].entries()) {
    const ofText = words(text);
    const spans = ofText.filter((_, index) => found.has(wordsBefore + index));
    for (const match of text.matchAll(TOKEN)) {
      const end = match.index + match[0].length;
      if (spans.some((word) => word.start < end && word.end > match.index)) {
        marked.push(tokens.length);
      }
      tokens.push(match[0]);
    }
    wordsBefore += ofText.length;
    if (at === 0) titleTokens = tokens.length;
  }
  return { title, tokens, titleTokens, marked };
}
