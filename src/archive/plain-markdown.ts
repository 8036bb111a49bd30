import type { Paragraph, Heading, Root } from 'mdast';

/** A backslash before ASCII punctuation stands for the sign itself (CommonMark 0.31.2, §2.4). */
const ESCAPED = /\\([!-/:-@[-`{-~])/gu;
/** Signs that are no markup where they stand so: within a word, before a space (§6.2, §2.5, §6.6). */
const PLAIN_SIGN = /(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|[<&](?= )/gu;
/** Signs that may be markup wherever else they stand, once escaped ones are set aside. */
const MAY_BE_MARKUP = /[\\`*_[<&\t\n\r\0]/u;
/** What opens a block other than a paragraph. */
const OPENS_A_BLOCK = /^(?:[ >]|#{1,6}(?: |$)|[-+](?: |$|[- ]+$)|\d{1,9}[.)](?: |$)|~~~)/u;

function plainText(written: string): string | null {
  if (MAY_BE_MARKUP.test(written.replaceAll(ESCAPED, '').replaceAll(PLAIN_SIGN, ''))) return null;
  // White space at either end is not text, and what it is before is another matter.
  if (/^ | $/u.test(written)) return null;
  return written.replaceAll(ESCAPED, '$1');
}

function blockOf(chunk: string): Paragraph | Heading | null {
  const heading = chunk.startsWith('## ') && !chunk.endsWith('#');
  if (!heading && OPENS_A_BLOCK.test(chunk)) return null;
  const value = plainText(heading ? chunk.slice(3) : chunk);
  if (value === null || value === '') return null;
  const children = [{ type: 'text' as const, value }];
  return heading ? { type: 'heading', depth: 2, children } : { type: 'paragraph', children };
}

/**
 * Reads Markdown that is nothing but paragraphs and subheadings of plain text, each on one line, as
 * the ingest writes it: a twentieth of the work of the full parser. Null where there may be anything
 * else, which the full parser reads.
 */
export function parsePlainMarkdown(markdown: string): Root | null {
  const children: (Paragraph | Heading)[] = [];
  for (const chunk of markdown.split(/\n{2,}/u)) {
    const line = chunk.replace(/^\n|\n$/gu, '');
    if (line === '') continue;
    const block = blockOf(line);
    if (!block) return null;
    children.push(block);
  }
  return { type: 'root', children };
}
