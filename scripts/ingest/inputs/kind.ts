import { opensFrontMatter } from '../formats/front-matter.ts';

/** What a file is, as far as it decides how it is taken apart. */
export type FileKind =
  'text' | 'html' | 'markdown' | 'json' | 'json-lines' | 'table' | 'feed' | 'warc' | 'zip';

/** How much of a file tells what it is. */
export const HEAD = 65_536;

const HTML =
  /^\s*(?:<!--[\s\S]*?-->\s*|<\?xml\b[^>]*\?>\s*)*<(?:!doctype\s+html|html|head|body)\b/iu;
const XML = /^\s*<(?:\?xml\b|!doctype\b|rss\b|feed\b|rdf:RDF\b)/iu;
const JSON_OBJECT = /^\s*\{\s*(?:"|\}|$)/u;
const JSON_LIST = /^\s*\[\s*(?:\{|\]|$)/u;

function headText(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head);
  // What tells a format is ASCII in every other encoding.
  return new TextDecoder('latin1').decode(head).replace(/^ï»¿/u, '');
}

/** Whether the first line is a whole record: then each line is one, whatever the file is called. */
function isOneALine(text: string): boolean {
  const end = text.indexOf('\n');
  if (end === -1) return false;
  try {
    JSON.parse(text.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

/**
 * Tells what a file is, by its first bytes, and by its name where they do not tell.
 *
 * @param head its first bytes, unpacked, up to {@link HEAD}.
 */
export function kindOf(head: Uint8Array, file: string): FileKind {
  const name = file.toLowerCase().replace(/\.gz$/u, '');
  const text = headText(head);
  if (text.startsWith('PK\u0003\u0004')) return 'zip';
  if (/^WARC\/\d/u.test(text)) return 'warc';
  if (HTML.test(text)) return 'html';
  if (XML.test(text) || /\.(?:xml|rss|atom)$/u.test(name)) return 'feed';
  if (JSON_OBJECT.test(text) || JSON_LIST.test(text)) {
    const isLines = /\.(?:jsonl|ndjson|jsonlines)$/u.test(name) || isOneALine(text);
    return isLines && !JSON_LIST.test(text) ? 'json-lines' : 'json';
  }
  if (/\.(?:jsonl|ndjson|jsonlines)$/u.test(name)) return 'json-lines';
  if (name.endsWith('.json')) return 'json';
  if (/\.(?:csv|tsv)$/u.test(name)) return 'table';
  if (/\.(?:md|markdown)$/u.test(name) || opensFrontMatter(text)) return 'markdown';
  if (/\.(?:html?|xhtml)$/u.test(name) && text.includes('<')) return 'html';
  return 'text';
}
