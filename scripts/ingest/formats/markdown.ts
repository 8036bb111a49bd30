import type { Nodes, PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { Refusal } from '../refusal.ts';
import { letterKey } from '../shape.ts';
import type { CaptureReading, Mark } from './capture-reading.ts';
import { mappingFor, statedByFields, type FieldMapping } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { locateText, type LocatedText, type Syntax } from './located-text.ts';
import { ReadingWriter } from './reading.ts';
import { textsOf } from './values.ts';

const parser = unified().use(remarkParse).freeze();

const SYNTAX: Syntax = {
  escapeAt: (source, at, wanted) => {
    if (wanted === '\n' && source[at] === '\r') return source[at + 1] === '\n' ? 2 : 1;
    return source[at] === '\\' && source[at + 1] === wanted && /[!-/:-@[-`{-~]/u.test(wanted)
      ? 2
      : 0;
  },
  // What stands at the beginning of a line within a quotation or a list.
  markAt: (source, at) => (/[ \t>\r]/u.test(source[at]!) ? 1 : 0),
};

/** Quotations and lists within one another, deeper than anybody writes; a parser takes minutes for thousands. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[*+-][ \t]|\d+[.)][ \t])){50}/mu;

/** A line of text as Markdown has it. */
interface TextLine {
  readonly pieces: LocatedText[];
  readonly depth: number | null;
}

function placeOf(node: Nodes, from: number): { start: number; end: number } {
  const { start, end } = node.position!;
  return { start: from + start.offset!, end: from + end.offset! };
}

/** Lays the lines of a Markdown text out; `from` is where it begins in `source`. */
class Layout {
  readonly lines: TextLine[] = [];
  readonly #source: string;
  readonly #from: number;

  constructor(source: string, from: number) {
    this.#source = source;
    this.#from = from;
  }

  #add(value: string, node: Nodes): void {
    const place = placeOf(node, this.#from);
    // A parser cannot be followed everywhere; then the text stands for the whole of its source.
    const pieces = locateText(value, this.#source, place, SYNTAX) ?? [{ text: value, ...place }];
    for (const { text, ...span } of pieces) {
      this.lines.at(-1)!.pieces.push({ text: text.replaceAll('\n', ' '), ...span });
    }
  }

  #phrase(node: PhrasingContent, depth: number | null): void {
    if (node.type === 'text') this.#add(node.value, node);
    else if (node.type === 'inlineCode') {
      const { start, end } = placeOf(node, this.#from);
      const at = this.#source.slice(start, end).indexOf(node.value);
      const span =
        at === -1 ? { start, end } : { start: start + at, end: start + at + node.value.length };
      this.lines.at(-1)!.pieces.push({ text: node.value, ...span });
    } else if (node.type === 'break') this.lines.push({ pieces: [], depth });
    else if ('children' in node) for (const child of node.children) this.#phrase(child, depth);
  }

  walk(node: Nodes): void {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const depth = node.type === 'heading' ? node.depth : null;
      this.lines.push({ pieces: [], depth });
      for (const child of node.children) this.#phrase(child, depth);
    } else if (node.type === 'code') {
      const { start, end } = placeOf(node, this.#from);
      for (const line of this.#source.slice(start, end).matchAll(/[^\r\n]+/gu)) {
        const span = { start: start + line.index, end: start + line.index + line[0].length };
        this.lines.push({ pieces: [{ text: line[0], ...span }], depth: null });
      }
    } else if ('children' in node) for (const child of node.children) this.walk(child);
  }
}

const textOf = ({ pieces }: TextLine) => pieces.map(({ text }) => text).join('');

/**
 * Reads Markdown (CommonMark) below front matter: its text without marks, headings as such; the
 * front matter states the rest. HTML in it is no text.
 *
 * @throws {Refusal} where the front matter cannot be read, or the text is nested beyond reason.
 */
export function readMarkdown(source: string, given: FieldMapping): CaptureReading {
  const { values, end } = readFrontMatter(source);
  if (TOO_DEEP.test(source)) throw new Refusal('Markdown nested too deep; save its text instead');
  const mapping = mappingFor(Object.keys(values), given);
  const stated = statedByFields(mapping, (key) => textsOf(values[key]));
  const layout = new Layout(source, end);
  layout.walk(parser.parse(source.slice(end)));
  const lines = layout.lines.filter((line) => textOf(line).trim() !== '');

  const titleKey = stated.title && letterKey(stated.title.texts[0]);
  const [first] = lines;
  const isTitle =
    first?.depth != null &&
    (titleKey === undefined ? first.depth === 1 : letterKey(textOf(first)) === titleKey);
  const writer = new ReadingWriter();
  const marks: Mark[] = [];
  for (const line of lines) {
    if (writer.length > 0) writer.addUnsaid('\n');
    const start = writer.length;
    for (const piece of line.pieces) writer.add(piece.text, piece);
    const kind = line === first && isTitle ? 'title' : line.depth === null ? null : 'heading';
    if (kind) marks.push({ start, end: writer.length, kind });
  }
  return { ...writer.done(), stated, marks, doubts: [] };
}
