import { TextReader, ZipWriter } from '@zip.js/zip.js';
import { element, xmlDocument } from '../xml.ts';
import { chapterFile, type Book } from './book.ts';
import { packageDocument } from './package-document.ts';
import { chapterPage, namesPage, navigationPage, STYLE, titlePage } from './pages.ts';

/** Every file of a book has this time, local as ZIP has it: a book is the same whenever it is made. */
const TIME = new Date(1980, 0, 1);

const CONTAINER = xmlDocument(
  element(
    'container',
    { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
    element(
      'rootfiles',
      {},
      element('rootfile', {
        'full-path': 'EPUB/package.opf',
        'media-type': 'application/oebps-package+xml',
      }),
    ),
  ),
);

/**
 * Writes a book as EPUB 3.3, one chapter in memory at a time. The same book gives the same bytes.
 *
 * @throws {Error} if the output cannot be written.
 */
export async function writeEpub(book: Book, output: WritableStream<Uint8Array>): Promise<void> {
  const zip = new ZipWriter(output, {
    lastModDate: TIME,
    extendedTimestamp: false,
    dataDescriptor: false,
    useWebWorkers: false,
    level: 9,
  });
  const add = (name: string, text: string, level = 9) =>
    zip.add(name, new TextReader(text), { level });
  // First and not compressed, so that the file can be known by its beginning (EPUB 3.3, 4.2.3.3).
  await add('mimetype', 'application/epub+zip', 0);
  await add('META-INF/container.xml', CONTAINER);
  await add('EPUB/package.opf', packageDocument(book));
  await add('EPUB/nav.xhtml', navigationPage(book));
  await add('EPUB/style.css', STYLE);
  await add('EPUB/title.xhtml', titlePage(book));
  const inBook = new Set(book.articles.map(({ id }) => id));
  for await (const chapter of book.chapters()) {
    await add(`EPUB/${chapterFile(chapter.article.id)}`, chapterPage(chapter, inBook));
  }
  if (book.names.length > 0) await add('EPUB/names.xhtml', namesPage(book));
  await zip.close();
}
