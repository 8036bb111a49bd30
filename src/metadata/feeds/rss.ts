import { element, xmlDocument } from '../xml.ts';
import type { Feed } from './feed.ts';

/**
 * A feed as RSS 2.0 (RSS Advisory Board, 'RSS 2.0 Specification', version 2.0.11); `dc:creator`,
 * since `author` must be an e-mail address.
 *
 * @param self address of this file.
 */
export function toRss({ title, description, language, home, items }: Feed, self: string): string {
  const entries = items.map((item) =>
    element(
      'item',
      {},
      element('title', {}, item.title),
      element('link', {}, item.url),
      element('guid', {}, item.url),
      element('description', {}, item.summary),
      ...(item.publisher === null ? [] : [element('dc:creator', {}, item.publisher)]),
      element('dc:language', {}, item.language),
      ...(item.stated ? [element('pubDate', {}, item.dated.toUTCString())] : []),
      ...item.subjects.map((subject) => element('category', {}, subject)),
    ),
  );
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element(
        'channel',
        {},
        element('title', {}, title),
        element('link', {}, home),
        element('description', {}, description),
        ...(language === null ? [] : [element('language', {}, language)]),
        element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
        ...entries,
      ),
    ),
  );
}
