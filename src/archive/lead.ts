import { bodyBlocks } from './markdown.ts';

/** About two lines of a listing. */
const LEAD_LENGTH = 220;

/** The first paragraph of a Markdown body as plain text; no more of the body is parsed than it takes. */
function firstParagraph(markdown: string): string {
  for (const chunk of markdown.split(/\n[ \t]*\n/u)) {
    const paragraph = bodyBlocks(chunk).find(({ kind }) => kind === 'paragraph');
    if (paragraph) return paragraph.text;
  }
  return '';
}

/**
 * The beginning of an article for listings: its first paragraph as written, cut at the end of a
 * word near 220 characters and closed with an ellipsis where it was cut; '' for an article without
 * a paragraph.
 *
 * @param markdown the body.
 */
export function leadOf(markdown: string): string {
  const line = firstParagraph(markdown).replace(/\s+/gu, ' ').trim();
  if (line.length <= LEAD_LENGTH) return line;
  const end = line.lastIndexOf(' ', LEAD_LENGTH);
  // By code points, so that no surrogate pair is cut in two.
  const cut = end > 0 ? line.slice(0, end) : [...line].slice(0, LEAD_LENGTH).join('');
  return `${cut.replace(/[\s،؛,;:.\-–—]+$/u, '')}…`;
}

/**
 * How many words a body has, counted at white space; what has neither letter nor digit is no word.
 *
 * @param markdown the body; the signs of Markdown are not words.
 */
export function countWords(markdown: string): number {
  return markdown.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
