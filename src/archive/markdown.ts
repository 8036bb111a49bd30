import type { Root as HastRoot } from 'hast';
import type { Paragraph, Heading, Root as MdastRoot, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { fold } from '../text/fold.ts';
import { layLinks, type TextLink } from './entities/mention-links.ts';
import { plainHtml } from './plain-html.ts';
import { readPlainMarkdown, writePlainMarkdown } from './plain-markdown.ts';

declare module 'vfile' {
  interface DataMap {
    links: readonly TextLink[];
  }
}

/** One paragraph or subheading of an article, as plain text in the letters of the source. */
export interface Block {
  readonly kind: 'paragraph' | 'heading';
  readonly text: string;
}

/** Article text is never markup: HTML in it is shown as the characters that were captured. */
function remarkInertHtml() {
  return (tree: MdastRoot) => {
    visit(tree, 'html', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const text = { type: 'text' as const, value: node.value };
      parent.children[index] =
        parent.type === 'root' ? { type: 'paragraph', children: [text] } : text;
    });
  };
}

/** What a link of a text may lead to: a page of the web, and nothing that runs or carries a page in itself. */
const WEB_ADDRESS = /^https?:\/\//iu;

/** Pictures are never fetched, and links lead to the web alone: of others, the words stay. */
function remarkInertLinks() {
  return (tree: MdastRoot) => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return;
      if (node.type === 'image' || node.type === 'imageReference') {
        parent.children[index] = { type: 'text', value: node.alt ?? '' };
      } else if (node.type === 'link' && !WEB_ADDRESS.test(node.url)) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      } else if (node.type === 'definition' && !WEB_ADDRESS.test(node.url)) {
        parent.children.splice(index, 1);
        return index;
      }
      return;
    });
  };
}

/**
 * A heading's id is a slug of its folded text, so that harakat and tatweel do not make two ids of
 * one heading and ZWNJ is not silently lost. Paragraphs are numbered (`p1`, `p2` …), so that any
 * can be cited.
 */
function rehypeAnchors() {
  return (tree: HastRoot) => {
    let paragraphs = 0;
    visit(tree, 'element', (node) => {
      if (node.tagName === 'p') node.properties['id'] = `p${++paragraphs}`;
    });
  };
}

function foldHeadingIds(tree: HastRoot): void {
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/u.test(node.tagName) && typeof node.properties['id'] === 'string') {
      node.properties['id'] = fold(node.properties['id']).replace(/\s+/gu, '-');
    }
  });
}

/** Lays the links over the text that the call of the renderer gave with its file. */
function remarkTextLinks() {
  return (tree: MdastRoot, { data }: VFile) => {
    if (data.links) layLinks(tree, data.links);
  };
}

const parser = unified().use(remarkParse).use(remarkInertHtml).use(remarkInertLinks).freeze();

const renderer = unified()
  .use(remarkParse)
  .use(remarkInertHtml)
  .use(remarkInertLinks)
  .use(remarkTextLinks)
  .use(remarkRehype)
  .use(rehypeAnchors)
  .use(rehypeSlug)
  .use(() => foldHeadingIds)
  .use(rehypeStringify)
  .freeze();

const writer = unified().use(remarkStringify, { bullet: '-', rule: '-' }).freeze();

const slug = rehypeSlug();

function giveHeadingIds(tree: HastRoot): void {
  slug(tree);
  foldHeadingIds(tree);
}

function blocksOf(tree: MdastRoot): Block[] {
  const blocks: Block[] = [];
  visit(tree, ['paragraph', 'heading', 'code'], (node) => {
    const text = textOf(node);
    if (text !== '') blocks.push({ kind: node.type === 'heading' ? 'heading' : 'paragraph', text });
  });
  return blocks;
}

/** The reading text of an article, read. */
export interface ReadingText {
  /** The blocks in order, as plain text; list items and quotations are paragraphs. */
  readonly blocks: readonly Block[];
  /**
   * The text as HTML: CommonMark, no extensions, text as captured.
   *
   * @param links laid over paragraphs, in the order of the text; none may overlap another.
   */
  readonly html: (links?: readonly TextLink[]) => string;
}

/** Reads the Markdown body of an article. */
export function readText(markdown: string): ReadingText {
  const plain = readPlainMarkdown(markdown);
  const blocks = plain ?? blocksOf(parser.runSync(parser.parse(markdown)) as MdastRoot);
  const render = (links: readonly TextLink[]) =>
    String(renderer.processSync(new VFile({ value: markdown, data: { links } })));
  return {
    blocks,
    html: (links = []) => (plain && plainHtml(plain, links, giveHeadingIds)) ?? render(links),
  };
}

/** Renders an article's Markdown body to HTML; see {@link ReadingText}. */
export function renderBody(markdown: string, links: readonly TextLink[] = []): string {
  return readText(markdown).html(links);
}

/** The blocks of a Markdown body; see {@link ReadingText}. */
export function bodyBlocks(markdown: string): readonly Block[] {
  return readText(markdown).blocks;
}

/** Writes blocks as Markdown that reads back as exactly these blocks: whatever could be markup is escaped. */
export function formatBody(blocks: readonly Block[]): string {
  const plain = writePlainMarkdown(blocks);
  if (plain !== null) return plain;
  const children = blocks.map(({ kind, text }): RootContent => {
    const content: Paragraph['children'] = [{ type: 'text', value: text }];
    return kind === 'heading'
      ? ({ type: 'heading', depth: 2, children: content } satisfies Heading)
      : ({ type: 'paragraph', children: content } satisfies Paragraph);
  });
  return writer.stringify({ type: 'root', children });
}
