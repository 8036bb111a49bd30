import type { ArticleMarks } from './messages.ts';

/** Elements that part words: what stands in two of them is never one word. */
const BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, blockquote';

/** A word, or words in a row, that was found: UTF-16 offsets into a text that nodes make together. */
export interface Hit {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

const EDGES = /^[^\p{L}\p{N}]*|[^\p{L}\p{N}]*$/gu;

/**
 * Finds the marked tokens in the blocks of a page: token by token, as both were split at white
 * space. Where page and index differ (one is older), a token is marked only if the page has it at
 * the same place. Tokens in a row are one hit; punctuation around it is left out.
 */
export function findHits(blocks: readonly string[], { tokens, marked }: ArticleMarks): Hit[] {
  const wanted = new Set(marked);
  const hits: Hit[] = [];
  let at = 0;
  let last = -2;
  for (const [block, text] of blocks.entries()) {
    for (const { 0: token, index } of text.matchAll(/\S+/gu)) {
      const number = at++;
      if (!wanted.has(number) || tokens[number] !== token) continue;
      const [before = '', after = ''] = token.match(EDGES) ?? [];
      const hit = { block, start: index + before.length, end: index + token.length - after.length };
      const previous = hits.at(-1);
      if (previous?.block === block && last === number - 1) {
        hits[hits.length - 1] = { ...previous, end: hit.end };
      } else hits.push(hit);
      last = number;
    }
  }
  return hits;
}

/** The text nodes below some elements, by the block that they stand in, in the order of the page. */
function textBlocks(roots: readonly Element[]): Text[][] {
  const blocks: Text[][] = [];
  let last: Element | null = null;
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = node.parentElement!.closest(BLOCK);
      if (block !== last || blocks.length === 0) blocks.push([]);
      blocks.at(-1)!.push(node as Text);
      last = block;
    }
  }
  return blocks;
}

function rangeIn(nodes: readonly Text[], start: number, end: number): Range {
  const range = new Range();
  let before = 0;
  let begun = false;
  for (const node of nodes) {
    const after = before + node.length;
    if (!begun && start < after) {
      range.setStart(node, start - before);
      begun = true;
    }
    if (begun && end <= after) {
      range.setEnd(node, end - before);
      break;
    }
    before = after;
  }
  return range;
}

/** The ranges of a page that the marks of its article mean, title first. */
export function markedRanges(title: Element, body: Element, marks: ArticleMarks): Range[] {
  const blocks = textBlocks(marks.titleTokens > 0 ? [title, body] : [body]);
  const texts = blocks.map((nodes) => nodes.map(({ data }) => data).join(''));
  return findHits(texts, marks).map(({ block, start, end }) => rangeIn(blocks[block]!, start, end));
}
