import { oneLine } from './one-line.ts';

/** An element; text among its children is escaped when it is written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Makes an element. Names are the caller's own words, never text of an article. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Text as it stands in XML 1.0, on one line. What XML cannot hold even escaped (production 2, `Char`)
 * becomes a space if it is a control character and U+FFFD if it is half a pair or a noncharacter.
 */
function escapeXml(text: string): string {
  return oneLine(text)
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/gu, (sign) => ENTITIES[sign]!);
}

function write({ name, attributes, children }: XmlElement): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `<${name}${pairs.join('')}`;
  if (children.length === 0) return `${start}/>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : `\n${write(child)}`,
  );
  return `${start}>${inner.join('')}</${name}>`;
}

/** Writes a document, UTF-8. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}\n`;
}
