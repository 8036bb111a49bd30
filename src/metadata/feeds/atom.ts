import { element, xmlDocument } from '../xml.ts';
import type { Feed } from './feed.ts';

/**
 * A feed as Atom (RFC 4287). `updated`, which it requires, is the date of the article, inferred or
 * not: the archive keeps no date of its own changes, and the time of the build would call every
 * article new at each build. The author of the feed, for entries without one, is the archive.
 *
 * @param self address of this file.
 * @param archive the archive's name.
 */
export function toAtom(feed: Feed, self: string, archive: string): string {
  const { title, description, language, home, items } = feed;
  const newest = Math.max(0, ...items.map(({ dated }) => dated.getTime()));
  const entries = items.map((item) =>
    element(
      'entry',
      { 'xml:lang': item.language },
      element('id', {}, item.url),
      element('title', {}, item.title),
      element('link', { href: item.url, hreflang: item.language }),
      element('updated', {}, item.dated.toISOString()),
      ...(item.stated ? [element('published', {}, item.dated.toISOString())] : []),
      ...(item.publisher === null
        ? []
        : [element('author', {}, element('name', {}, item.publisher))]),
      element('summary', {}, item.summary),
      ...item.subjects.map((subject) => element('category', { term: subject })),
    ),
  );
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', ...(language ? { 'xml:lang': language } : {}) },
      element('id', {}, self),
      element('title', {}, title),
      element('subtitle', {}, description),
      element('author', {}, element('name', {}, archive)),
      element('link', { href: self, rel: 'self' }),
      element('link', { href: home }),
      element('updated', {}, new Date(newest).toISOString()),
      ...entries,
    ),
  );
}
