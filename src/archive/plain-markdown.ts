import type { Block } from './markdown.ts';

/** A backslash before ASCII punctuation stands for the sign itself (CommonMark 0.31.2, §2.4). */
const ESCAPED = /\\([!-/:-@[-`{-~])/gu;
/** Signs that are no markup where they stand so: within a word, before a space (§6.2, §2.5, §6.6). */
const PLAIN_SIGN = /(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|[<&](?= )/gu;
/** Signs that may be markup wherever else they stand, once escaped ones are set aside. */
const MAY_BE_MARKUP = /[\\`*_[<&\t\n\r\0]/u;
/** What opens a block other than a paragraph. */
const OPENS_A_BLOCK = /^(?:[ >]|#{1,6}(?: |$)|[-+](?: |$|[- ]+$)|\d{1,9}[.)](?: |$)|~~~)/u;

function plainText(written: string): string | null {
  // White space at either end is not text, and what it is before is another matter.
  if (/^ | $/u.test(written)) return null;
  if (!MAY_BE_MARKUP.test(written)) return written;
  if (MAY_BE_MARKUP.test(written.replaceAll(ESCAPED, '').replaceAll(PLAIN_SIGN, ''))) return null;
  return written.replaceAll(ESCAPED, '$1');
}

function blockOf(chunk: string): Block | null {
  const heading = chunk.startsWith('## ') && !chunk.endsWith('#');
  if (!heading && OPENS_A_BLOCK.test(chunk)) return null;
  const text = plainText(heading ? chunk.slice(3) : chunk);
  if (text === null || text === '') return null;
  return { kind: heading ? 'heading' : 'paragraph', text };
}

/**
 * Reads Markdown that is nothing but paragraphs and subheadings (of the second level) of plain text,
 * each on one line, as the ingest writes it: a twentieth of the work of the full parser. Null where
 * there may be anything else, which the full parser reads.
 */
export function readPlainMarkdown(markdown: string): Block[] | null {
  const blocks: Block[] = [];
  for (const chunk of markdown.split(/\n{2,}/u)) {
    const line = chunk.replace(/^\n|\n$/gu, '');
    if (line === '') continue;
    const block = blockOf(line);
    if (!block) return null;
    blocks.push(block);
  }
  return blocks;
}

/** Signs that are markup, or may be, in some place of a text. */
const SIGNS = /[\\`*_[\]<&\t\r\n]/u;
/** What would open a block other than a paragraph, close a heading, or be lost at the end. */
const ENDS = /^[\s#+\-=>~\d]|[\s#]$/u;

/**
 * Writes blocks as Markdown, or gives null where a sign would have to be escaped: the full writer
 * takes many times as long to find that none is.
 */
export function writePlainMarkdown(blocks: readonly Block[]): string | null {
  if (blocks.some(({ text }) => text === '' || SIGNS.test(text) || ENDS.test(text))) return null;
  const written = blocks.map(({ kind, text }) => (kind === 'heading' ? `## ${text}` : text));
  return `${written.join('\n\n')}\n`;
}
