import type { Paragraph, PhrasingContent, Root as MdastRoot, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** A link to be laid over a stretch of an article's text. */
export interface TextLink {
  /** Number of the block, from 1, as `bodyBlocks` gives them. */
  readonly block: number;
  /** UTF-16 offsets into the block, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly href: string;
  /** Shown on hover and focus; it is an attribute, and no part of the text. */
  readonly note: string;
}

/** A text node cut at the links that lie within it; `from` is where it begins in its block. */
function withLinks(node: Text, from: number, links: readonly TextLink[]): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let position = 0;
  const text = (end: number) => {
    if (end > position) parts.push({ type: 'text', value: node.value.slice(position, end) });
  };
  for (const { start, end, href, note } of links) {
    text(start - from);
    parts.push({
      type: 'link',
      url: href,
      children: [{ type: 'text', value: node.value.slice(start - from, end - from) }],
      data: { hProperties: { className: ['named'], 'data-note': note } },
    });
    position = end - from;
  }
  text(node.value.length);
  return parts;
}

/** Lays links over a paragraph; one that does not lie within one run of plain text is left out. */
function linkParagraph(paragraph: Paragraph, links: readonly TextLink[]): void {
  let offset = 0;
  visit(paragraph, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'linkReference') {
      offset += textOf(node).length;
      return SKIP;
    }
    if (node.type !== 'text' || !parent || index === undefined) {
      if (!('children' in node)) offset += textOf(node).length;
      return undefined;
    }
    const from = offset;
    offset += node.value.length;
    const within = links.filter(({ start, end }) => start >= from && end <= offset);
    const parts = withLinks(node, from, within);
    if (within.length > 0) parent.children.splice(index, 1, ...parts);
    return within.length > 0 ? [SKIP, index + parts.length] : undefined;
  });
}

/**
 * Lays links over the paragraphs of a Markdown tree, by their offsets; no character is added, taken
 * away or moved.
 *
 * @param links in the order of the text; they must not overlap.
 */
export function layLinks(tree: MdastRoot, links: readonly TextLink[]): void {
  const byBlock = Map.groupBy(links, ({ block }) => block);
  let block = 0;
  // The same blocks in the same order as bodyBlocks.
  visit(tree, ['paragraph', 'heading', 'code'], (node) => {
    if (textOf(node) === '') return SKIP;
    block += 1;
    const ofBlock = byBlock.get(block);
    if (ofBlock && node.type === 'paragraph') linkParagraph(node, ofBlock);
    return SKIP;
  });
}
