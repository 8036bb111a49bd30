import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BlobReader, TextWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import type { ArticleEntry } from '../../archive/article-entry.ts';
import type { Citation } from '../citation/citation.ts';
import type { Book } from './book.ts';
import { writeEpub } from './write-epub.ts';

const TITLE = '</title><script>alert(1)</script> & "قره باغ" \u0001\uD800';

const article = {
  id: 'k3x',
  language: 'fa',
  title: { by: 'editor', text: TITLE },
  date: { basis: 'inferred', edtf: '2023-04-05?', reason: 'دلیل' },
  capture: { received: '2024-01-02' },
  digest: 'd',
} as unknown as ArticleEntry;

const citation = {
  id: 'k3x',
  language: 'fa',
  title: TITLE,
  titleBy: 'editor',
  publisher: 'ناشر & <b>',
  url: null,
  notes: ['تاریخ استنباط شده است: دلیل.'],
} as unknown as Citation;

const book: Book = {
  title: 'رصد',
  description: 'وصف',
  articles: [article],
  async *chapters() {
    const blocks = [
      { kind: 'heading', text: '<h1>' },
      { kind: 'paragraph', text: '<img src=x onerror=alert(1)> می‌رود' },
    ] as const;
    yield { article, citation, blocks, related: [article] };
  },
  names: [{ name: TITLE, articles: [article] }],
};

async function written(): Promise<Buffer> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const bytes = new Response(readable).arrayBuffer();
  await writeEpub(book, writable);
  return Buffer.from(await bytes);
}

async function filesOf(bytes: Buffer): Promise<Map<string, string>> {
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])));
  const entries = (await reader.getEntries()) as FileEntry[];
  const texts = await Promise.all(entries.map((entry) => entry.getData(new TextWriter())));
  return new Map(entries.map(({ filename }, at) => [filename, texts[at]!]));
}

test('the container: its type first, as it is, and the same bytes each time', async () => {
  const bytes = await written();
  // A local header of 30 bytes, the name, no extra field (EPUB 3.3, 4.2.3.3).
  assert.equal(bytes.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip');
  assert.equal(bytes.readUInt16LE(28), 0);
  assert.deepEqual(bytes, await written());
});

test('every file that is named is there, and read from right to left', async () => {
  const files = await filesOf(await written());
  const opf = files.get('EPUB/package.opf')!;
  const named = [...opf.matchAll(/href="([^"]+)"/gu)].map(([, href]) => `EPUB/${href}`);
  const inside = [...files.keys()].filter((name) => /\.(?:xhtml|css)$/u.test(name));
  assert.deepEqual(named.toSorted(), inside.toSorted());
  assert.match(opf, /page-progression-direction="rtl"/u);
  assert.match(opf, /<meta property="dcterms:modified">2024-01-02T00:00:00Z</u);
  assert.match(opf, /<dc:language>fa</u);
  assert.match(files.get('EPUB/nav.xhtml')!, /epub:type="toc"[\s\S]*articles\/k3x\.xhtml/u);
});

test('a text is never markup, and what is inferred is said', async () => {
  const files = await filesOf(await written());
  for (const [name, text] of files) {
    assert.doesNotMatch(text, /<script|<img|<b>|\u0001|\uD800(?![\uDC00-\uDFFF])/u, name);
  }
  const chapter = files.get('EPUB/articles/k3x.xhtml')!;
  assert.match(chapter, /<html [^>]*lang="fa"[^>]* dir="rtl"/u);
  assert.ok(chapter.includes('&lt;img src=x onerror=alert(1)&gt; می‌رود'));
  assert.ok(chapter.includes('تاریخ استنباط شده است: دلیل.'));
});
