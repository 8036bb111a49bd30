import type { Block } from './markdown.ts';

/** About two lines of a listing. */
const LEAD_LENGTH = 220;

/**
 * The beginning of an article for listings: its first paragraph as written, cut at the end of a
 * word near {@link LEAD_LENGTH} characters and closed with an ellipsis where it was cut; '' for an
 * article without a paragraph.
 */
export function leadOf(blocks: readonly Block[]): string {
  const text = blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '';
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= LEAD_LENGTH) return line;
  // A cut must not fall between the two halves of a surrogate pair, nor before a combining mark.
  const end = line.lastIndexOf(' ', LEAD_LENGTH);
  const cut = end > 0 ? line.slice(0, end) : [...line].slice(0, LEAD_LENGTH).join('');
  return `${cut.replace(/[\s،؛,;:.\-–—]+$/u, '')}…`;
}

/** How many words a text has, counted at white space; punctuation alone is no word. */
export function countWords(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { text }) => sum + text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    0,
  );
}
