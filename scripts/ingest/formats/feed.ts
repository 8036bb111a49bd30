import { decodeXML } from 'entities';
import { Refusal } from '../refusal.ts';
import { bodyReading } from './body.ts';
import {
  statedValue,
  type CaptureReading,
  type StatedField,
  type StatedValue,
} from './capture-reading.ts';
import { elementsOf, readContent, type FeedElement } from './feed-text.ts';
import { withoutNull } from './json-ld.ts';

/** Elements that state a value (RSS 2.0, Atom, Dublin Core, RSS content module), the best first. */
const ELEMENTS: Readonly<Record<Exclude<StatedField, 'publisher'>, readonly string[]>> = {
  title: ['title'],
  body: ['content:encoded', 'content', 'description', 'summary'],
  date: ['pubDate', 'published', 'dc:date', 'issued'],
  modified: ['updated', 'atom:updated', 'modified'],
  credits: ['dc:creator', 'author'],
  keywords: ['category', 'dc:subject'],
  url: ['link', 'guid'],
  language: ['dc:language'],
};

/** Elements that hold a summary in most feeds. */
const SUMMARIES = new Set(['description', 'summary']);

const attributeOf = ({ attributes }: FeedElement, name: string): string | undefined => {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(
    attributes,
  );
  return value ? decodeXML(value[1] ?? value[2] ?? '') : undefined;
};

/** What an element says: its text, or the attribute that Atom has instead. */
function saidBy(item: string, element: FeedElement): string {
  const { name, content } = element;
  if (name === 'link' && (attributeOf(element, 'rel') ?? 'alternate') !== 'alternate') return '';
  const inAttribute = attributeOf(element, name === 'link' ? 'href' : 'term');
  const inner =
    name === 'author'
      ? /<name>([\s\S]*?)<\/name>/u.exec(item.slice(content.start, content.end))
      : null;
  return inAttribute ?? (inner ? decodeXML(inner[1]!) : readContent(item, content).text);
}

/**
 * Reads an item of a feed as the record of an article: its content, or what it has instead, is the text.
 *
 * @throws {Refusal} where it has no text.
 */
export function readFeedItem(item: string): CaptureReading {
  const elements = elementsOf(item);
  const named = (name: string) => elements.filter((element) => element.name === name);
  const state = (field: Exclude<StatedField, 'publisher'>): StatedValue | null => {
    for (const name of ELEMENTS[field]) {
      const value = statedValue(
        name,
        named(name).map((element) => saidBy(item, element)),
      );
      if (value) return value;
    }
    return null;
  };
  const bodies = ELEMENTS.body.flatMap((name) => {
    const [element] = named(name);
    const reading = element && readContent(item, element.content);
    return reading && reading.text.trim() !== '' ? [{ name, reading }] : [];
  });
  const [body] = bodies;
  if (!body) throw new Refusal('an item of a feed without a text: save the page that it links to');
  const { doubts, ...said } = bodyReading(body.reading);
  return {
    ...said,
    stated: withoutNull({
      title: state('title'),
      date: state('date'),
      modified: state('modified'),
      credits: state('credits'),
      keywords: state('keywords'),
      url: state('url'),
      language: state('language'),
    }),
    bodyField: body.name,
    doubts: SUMMARIES.has(body.name)
      ? [...doubts, `${body.name} of the feed may be a summary: the page is a better capture`]
      : doubts,
  };
}
