import { createRequire } from 'node:module';
import { Readability } from '@mozilla/readability';
import { serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { isElement, type Document, type Element, type Node, type TextNode } from './html-text.ts';

const require = createRequire(import.meta.url);

/** A DOM, loaded with the first page: most captures are none, and it takes longer than all the rest. */
const linkedom = () => require('linkedom') as typeof import('linkedom');

/** An element without meaning to Readability, in which a text keeps its number through its changes. */
const NUMBERED = 'data';

/** Attributes longer than this are pictures and scripts. */
const LONGEST_ATTRIBUTE = 2000;

function numbered(text: TextNode, number: number): Element {
  const element: Element = {
    nodeName: NUMBERED,
    tagName: NUMBERED,
    attrs: [{ name: 'value', value: String(number) }],
    namespaceURI: 'http://www.w3.org/1999/xhtml' as Element['namespaceURI'],
    childNodes: [],
    parentNode: text.parentNode,
  };
  element.childNodes.push({ ...text, parentNode: element });
  return element;
}

/** A copy of the tree in which each text of `numbers` stands in an element with its number. */
function copyNumbered(node: Node, numbers: ReadonlyMap<Node, number>): Node | null {
  const number = numbers.get(node);
  if (number !== undefined) return numbered(node as TextNode, number);
  if (!isElement(node)) return node.nodeName === '#text' ? node : null;
  if (node.tagName === 'script' || node.tagName === 'style') return null;
  return {
    ...node,
    attrs: node.attrs.filter(({ value }) => value.length <= LONGEST_ATTRIBUTE),
    childNodes: node.childNodes.flatMap((child) => copyNumbered(child, numbers) ?? []),
  };
}

/**
 * Tells which texts of a page are the body of its article, by Mozilla's Readability, which works on
 * a copy of the page; nothing of the page is run or fetched.
 *
 * @returns the texts of `texts` that are of the body; null where Readability finds none.
 */
export function textsOfBody(
  document: Document,
  texts: readonly TextNode[],
): ReadonlySet<TextNode> | null {
  const numbers = new Map<Node, number>(texts.map((text, number) => [text, number]));
  const copy: DefaultTreeAdapterTypes.Document = {
    ...document,
    childNodes: document.childNodes.flatMap((child) => copyNumbered(child, numbers) ?? []),
  };
  const { document: page } = linkedom().parseHTML(serialize(copy));
  const found = new Readability<globalThis.Element>(page, {
    disableJSONLD: true,
    serializer: (node) => node as globalThis.Element,
  }).parse();
  if (!found?.content) return null;
  const kept = [...found.content.querySelectorAll(`${NUMBERED}[value]`)].map(
    (element) => texts[Number(element.getAttribute('value'))],
  );
  return new Set(kept.filter((text) => text !== undefined));
}
