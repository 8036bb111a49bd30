import { decodeXML } from 'entities';
import { ReadingWriter, type Reading, type Span } from './reading.ts';

/** An element within an item of a feed, and where its content stands. */
export interface FeedElement {
  readonly name: string;
  /** What stands in its tag after the name. */
  readonly attributes: string;
  readonly content: Span;
}

/** What is to be told apart in XML: character data, comments, instructions, tags. */
const TOKEN =
  /<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?<close>\/?)(?<name>[\p{L}_][\p{L}\p{N}._:-]*)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*?)(?<empty>\/?)>/gu;

/** Elements of XML that stand `depth` deep in a text, in order. */
function elementsAt(xml: string, depth: number): { element: FeedElement; whole: Span }[] {
  const found: { element: FeedElement; whole: Span }[] = [];
  const open: { name: string; attributes: string; at: number; start: number }[] = [];
  for (const { 0: token, index, groups } of xml.matchAll(TOKEN)) {
    const { name, close, attributes = '', empty } = groups ?? {};
    if (name === undefined) continue;
    if (!close) open.push({ name, attributes, at: index, start: index + token.length });
    if (!close && !empty) continue;
    const element = open.pop();
    if (!element || open.length !== depth) continue;
    const content = { start: element.start, end: empty ? element.start : index };
    const whole = { start: element.at, end: index + token.length };
    found.push({ element: { ...element, content }, whole });
  }
  return found;
}

const ITEM = /^(?:item|entry)$/u;
/** Items stand within the root (Atom, RSS 1.0) or within its channel (RSS 2.0). */
const ITEM_DEPTHS = [1, 2];

/** Where the items of a feed (RSS, Atom) stand in it. */
export function itemsOf(xml: string): Span[] {
  return ITEM_DEPTHS.flatMap((depth) =>
    elementsAt(xml, depth)
      .filter(({ element }) => ITEM.test(element.name))
      .map(({ whole }) => whole),
  );
}

/** The elements of an item. */
export function elementsOf(item: string): FeedElement[] {
  return elementsAt(item, 1).map(({ element }) => element);
}

const ENTITY = /&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z]+);/gu;

function addText(writer: ReadingWriter, xml: string, { start, end }: Span): void {
  let from = start;
  for (const { 0: entity, index } of xml.slice(start, end).matchAll(ENTITY)) {
    const at = start + index;
    writer.add(xml.slice(from, at), { start: from, end: at });
    writer.add(decodeXML(entity), { start: at, end: at + entity.length });
    from = at + entity.length;
  }
  writer.add(xml.slice(from, end), { start: from, end });
}

/**
 * What the content of an element says: its character data. Content with elements of its own (XHTML)
 * stays as it is, to be read as HTML.
 */
export function readContent(xml: string, { start, end }: Span): Reading {
  const writer = new ReadingWriter();
  const tokens = [...xml.slice(start, end).matchAll(TOKEN)];
  if (tokens.some(({ groups }) => groups?.['name'] !== undefined)) {
    writer.add(xml.slice(start, end), { start, end });
    return writer.done();
  }
  let from = start;
  for (const { 0: token, index, groups } of tokens) {
    addText(writer, xml, { start: from, end: start + index });
    const data = groups?.['data'] ?? '';
    const at = start + index + '<![CDATA['.length;
    writer.add(data, { start: at, end: at + data.length });
    from = start + index + token.length;
  }
  addText(writer, xml, { start: from, end });
  return writer.done();
}
