import { createHash } from 'node:crypto';
import { stringsOf } from '../../i18n/interface.ts';
import { element, xmlDocument, type XmlElement } from '../xml.ts';
import { chapterFile, type Book } from './book.ts';
import { BOOK_LANGUAGE } from './pages.ts';

const XHTML = 'application/xhtml+xml';

/** A name-based UUID (RFC 9562, version 8): the same articles make the same book. */
function identifierOf({ title, articles }: Book): string {
  const hash = createHash('sha256').update(title);
  for (const { id, digest } of articles) hash.update(`${id} ${digest}\n`);
  const hex = hash.digest('hex').slice(0, 32).split('');
  hex[12] = '8';
  hex[16] = '8';
  const parts = [8, 4, 4, 4, 12].map((length) => hex.splice(0, length).join(''));
  return `urn:uuid:${parts.join('-')}`;
}

/**
 * When the book last changed: the newest day on which a capture reached the archive, or else on which
 * an article says that it was published. No clock has a part in it, so that a book is reproducible.
 */
function modified({ articles }: Book): string {
  const days = articles.flatMap(({ capture, date }) => {
    const day = capture.received ?? (date.basis === 'unknown' ? undefined : date.edtf.slice(0, 10));
    return day && /^\d{4}-\d\d-\d\d$/u.test(day) ? [day] : [];
  });
  return `${days.sort().at(-1) ?? '1970-01-01'}T00:00:00Z`;
}

function item(
  id: string,
  href: string,
  type: string,
  more: Readonly<Record<string, string>> = {},
): XmlElement {
  return element('item', { id, href, 'media-type': type, ...more });
}

/** The package document (EPUB 3.3, 5), read from right to left. */
export function packageDocument(book: Book): string {
  const { articles, title, description, names } = book;
  const languages = [BOOK_LANGUAGE, ...new Set(articles.map(({ language }) => language))];
  const items: readonly (readonly [id: string, href: string])[] = [
    ['title', 'title.xhtml'],
    ...articles.map(({ id }) => [`a-${id}`, chapterFile(id)] as const),
    ...(names.length > 0 ? [['names', 'names.xhtml'] as const] : []),
  ];
  return xmlDocument(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': BOOK_LANGUAGE,
        dir: 'rtl',
      },
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        element('dc:identifier', { id: 'id' }, identifierOf(book)),
        element('dc:title', {}, title),
        ...[...new Set(languages)].map((language) => element('dc:language', {}, language)),
        element('dc:publisher', {}, stringsOf(BOOK_LANGUAGE).site.name),
        element('dc:description', {}, description),
        element('meta', { property: 'dcterms:modified' }, modified(book)),
      ),
      element(
        'manifest',
        {},
        item('nav', 'nav.xhtml', XHTML, { properties: 'nav' }),
        item('style', 'style.css', 'text/css'),
        ...items.map(([id, href]) => item(id, href, XHTML)),
      ),
      element(
        'spine',
        { 'page-progression-direction': 'rtl' },
        ...items.map(([idref]) => element('itemref', { idref })),
      ),
    ),
  );
}
