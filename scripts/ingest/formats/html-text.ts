import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { Refusal } from '../refusal.ts';
import { locateText, type LocatedText, type Syntax } from './located-text.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type Document = DefaultTreeAdapterTypes.Document;

/** Characters that a reader of the page sees, and the stretch of its source that says them. */
export interface Piece extends LocatedText {
  readonly node: TextNode;
}

/** A line of a page as it is read: what stands between two block tags or line breaks. */
export interface PageLine {
  readonly pieces: readonly Piece[];
  /** Names of the elements that it stands in, innermost first. */
  readonly within: readonly string[];
}

/** Elements whose content no reader sees as text. */
const UNSEEN = new Set(
  'head script style noscript template iframe object svg math audio video canvas noframes'.split(
    ' ',
  ),
);

/** Elements that stand in a line of text; every other begins and ends one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label map mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const BROKEN = 'HTML too broken to tell where its text stands; save its text instead';

/** Pages of articles have some thousands of texts and entities; more than this take minutes and gigabytes. */
const MOST_PIECES = 50_000;

/** As deep as browsers nest elements. */
const DEEPEST = 512;

/** Parses a page as browsers do (HTML Standard), each node with its place in the source. */
export function parsePage(html: string): Document {
  return parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
}

export function isElement(node: Node | Document): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

const SYNTAX: Syntax = {
  // A parser makes one line feed of both kinds of line end.
  escapeAt: (source, at, wanted) =>
    wanted === '\n' && source[at] === '\r' ? (source[at + 1] === '\n' ? 2 : 1) : 0,
  markAt: (source, at, end) => {
    if (source[at] === '\0') return 1;
    // An end tag that closes nothing stands in the middle of a text.
    if (source[at] !== '<') return 0;
    const close = source.indexOf('>', at);
    return (close === -1 || close >= end ? end : close + 1) - at;
  },
};

/** Finds each character of a text node in its source. */
function locate(node: TextNode, source: string): Piece[] {
  const place = node.sourceCodeLocation;
  if (!place) return [];
  const span = { start: place.startOffset, end: place.endOffset };
  const found = locateText(node.value, source, span, SYNTAX);
  if (!found) throw new Refusal(BROKEN);
  return found.map(({ text, start, end }) => ({ text, start, end, node }));
}

/** White space of a page (HTML's, not the no-break kinds) is one space, however long. */
const LONG_SPACE = /[ \t\n\f\r]{2,}/gu;
const SPACE = /[\t\n\f\r]/gu;

function* collapse({ text, start, end, node }: Piece): Generator<Piece> {
  if (text.length !== end - start) {
    yield { text: text.replace(SPACE, ' '), start, end, node };
    return;
  }
  let from = 0;
  const part = (to: number) => ({
    text: text.slice(from, to).replace(SPACE, ' '),
    start: start + from,
    end: start + to,
    node,
  });
  for (const { index, 0: spaces } of text.matchAll(LONG_SPACE)) {
    if (index > from) yield part(index);
    yield { text: ' ', start: start + index, end: start + index + spaces.length, node };
    from = index + spaces.length;
  }
  if (from < text.length) yield part(text.length);
}

/** A piece without the space that it begins with; null where nothing is left. */
function withoutFirst({ text, start, end, node }: Piece): Piece | null {
  return text.length === 1 ? null : { text: text.slice(1), start: start + 1, end, node };
}

/** A piece without the space that it ends with; null where nothing is left. */
function withoutLast({ text, start, end, node }: Piece): Piece | null {
  return text.length === 1 ? null : { text: text.slice(0, -1), start, end: end - 1, node };
}

/** Lays a page out as lines of text. */
class Layout {
  readonly lines: PageLine[] = [];
  readonly #source: string;
  #pieces: Piece[] = [];
  #count = 0;
  #within: readonly string[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  #endLine(): void {
    const pieces = this.#pieces;
    for (let last = pieces.at(-1); last?.text.endsWith(' '); last = pieces.at(-1)) {
      pieces.pop();
      const rest = withoutLast(last);
      if (rest) pieces.push(rest);
    }
    if (pieces.length > 0) this.lines.push({ pieces, within: this.#within });
    this.#pieces = [];
  }

  #add(node: TextNode, within: readonly string[]): void {
    const preserved = within.includes('pre') || within.includes('textarea');
    for (const piece of locate(node, this.#source)) {
      for (const part of preserved ? splitAtLineEnds(piece) : collapse(piece)) {
        if (part.text === '\n') {
          this.#endLine();
          continue;
        }
        const last = this.#pieces.at(-1);
        const isSecond =
          !preserved && part.text.startsWith(' ') && (!last || last.text.endsWith(' '));
        const shown = isSecond ? withoutFirst(part) : part;
        if (!shown) continue;
        if (this.#pieces.length === 0) this.#within = within;
        this.#pieces.push(shown);
        if (++this.#count > MOST_PIECES) {
          throw new Refusal(
            `HTML of more than ${MOST_PIECES} pieces of text: no page of an article`,
          );
        }
      }
    }
  }

  walk(nodes: readonly Node[], within: readonly string[]): void {
    if (within.length > DEEPEST) {
      throw new Refusal(`HTML nested more than ${DEEPEST} deep; save its text instead`);
    }
    for (const node of nodes) {
      if (node.nodeName === '#text') this.#add(node as TextNode, within);
      if (!isElement(node)) continue;
      const { tagName } = node;
      if (UNSEEN.has(tagName)) continue;
      const isBlock = !INLINE.has(tagName);
      if (isBlock) this.#endLine();
      this.walk(node.childNodes, [tagName, ...within]);
      if (isBlock) this.#endLine();
    }
  }

  finish(): readonly PageLine[] {
    this.#endLine();
    return this.lines;
  }
}

function* splitAtLineEnds(piece: Piece): Generator<Piece> {
  if (piece.text.length !== piece.end - piece.start) {
    yield piece;
    return;
  }
  let from = 0;
  for (const part of piece.text.split(/(?<=\n)|(?=\n)/u)) {
    yield {
      text: part,
      start: piece.start + from,
      end: piece.start + from + part.length,
      node: piece.node,
    };
    from += part.length;
  }
}

/**
 * The lines of a page, as a reader sees them, in the order of its source.
 *
 * @throws {Refusal} where it is nested too deep, has too many texts, or is so broken that text of two
 *   places is one.
 */
export function linesOfPage(document: Document, source: string): readonly PageLine[] {
  const layout = new Layout(source);
  layout.walk(document.childNodes, []);
  const lines = [...layout.finish()].sort((a, b) => a.pieces[0]!.start - b.pieces[0]!.start);
  let end = 0;
  for (const { pieces } of lines) {
    for (const piece of pieces) {
      // Text that a table has no place for is shown before it: so two lines may cross in the source.
      if (piece.start < end) {
        throw new Refusal(BROKEN);
      }
      end = piece.end;
    }
  }
  return lines;
}
