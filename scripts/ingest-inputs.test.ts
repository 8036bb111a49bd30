import assert from 'node:assert/strict';
import { readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { WARCRecord, WARCSerializer } from 'warcio';
import { parseArticleFile } from '../src/archive/article-file.ts';
import {
  articleFiles,
  content,
  edit,
  inbox,
  ingest,
  PARAGRAPHS,
  PERSIAN,
  put,
  snapshot,
  TITLE,
  useTemporaryArchive,
  verify,
} from './ingest/temporary-archive.ts';

useTemporaryArchive();

const MORE =
  'وكان الميناء قد أغلق أبوابه قبل سنوات بعد عاصفة شديدة أتت على أرصفته القديمة كلها، ثم أعيد بناؤه على مراحل.';

function page(text: readonly string[] = PARAGRAPHS, title = TITLE, head = ''): string {
  return `<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>${title} | النهر</title>
<meta property="og:site_name" content="صحيفة النهر"><meta property="article:published_time" content="2022-03-03T08:05:00+03:00">
<link rel="canonical" href="https://news.example/port">${head}</head><body onload="alert(1)">
<nav><a href="/">الرئيسية</a></nav><main><article><h1>${title}</h1>
${[...text, MORE].map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article></main>
<footer>جميع الحقوق محفوظة</footer></body></html>`;
}

const record = (n: number, extra: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({
    id: n,
    title: `${TITLE} ${n}`,
    body: [...PARAGRAPHS, `${MORE} العدد ${n}.`].join('\n\n'),
    date: '2022-03-03',
    source: 'صحيفة النهر',
    url: `https://news.example/${n}`,
    ...extra,
  });

const item = (n: number, text: string) =>
  `<item><title>${TITLE} ${n}</title><link>https://news.example/${n}</link><description>${text}</description></item>`;

function records() {
  return articleFiles().map((file) =>
    parseArticleFile(readFileSync(path.join(content, file), 'utf8')),
  );
}

function named(name: string) {
  return records().find(({ record }) => record.capture.name === name)!;
}

/** The record and text of the only article. */
function only() {
  const [article, ...rest] = records();
  assert.deepEqual(rest, []);
  return article!;
}

describe('a saved page', () => {
  test('becomes its bytes, its body, and a record that says what stated what', () => {
    const { code, out } = ingest(put('a.html', page()));
    assert.equal(code, 0, out);
    const { record, body } = only();
    assert.equal(body, `${[...PARAGRAPHS, MORE].join('\n\n')}\n`);
    assert.deepEqual(record.title, { by: 'source', text: TITLE });
    assert.deepEqual(record.date, {
      basis: 'stated',
      edtf: '2022-03-03T08:05+03:00',
      text: '2022-03-03T08:05:00+03:00',
    });
    assert.deepEqual(record.publisher, { source: 'al-nahr', text: 'صحيفة النهر' });
    assert.equal(record.url, 'https://news.example/port');
    assert.deepEqual(record.capture.fields, {
      date: 'article:published_time',
      publisher: 'og:site_name',
      url: 'link canonical',
    });
    assert.deepEqual(
      record.removed.map(({ category, text }) => [category, text]),
      [
        ['page', 'الرئيسية'],
        ['page', 'جميع الحقوق محفوظة'],
      ],
    );
    assert.match(record.capture.path, /\.html$/u);
    assert.equal(readFileSync(path.join(content, record.capture.path), 'utf8'), page());
    assert.equal(verify().code, 0);
    assert.match(ingest(path.join(content, 'captures'), inbox).out, /2 files: 2 unchanged/u);
    edit(articleFiles()[0]!, 'markup: 0-', 'markup: 1-');
    assert.match(verify().err, /markup: is not what/u);
  });

  test('in Windows-1256, whatever it says of itself; hostile; or Markdown: says what it says', () => {
    const decoder = new TextDecoder('windows-1256');
    const byteOf = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    );
    put(
      'a.html',
      Uint8Array.from(page(), (letter) => byteOf.get(letter)!),
    );
    const title = '\u202Eعنوان</script><script>alert(1)</script>';
    const escaped = title.replaceAll('<', '&lt;');
    const hostile = page(
      [`${PARAGRAPHS[0]!}<a href="javascript:alert(2)">هنا</a>`, '<img src=x onerror=alert(3)>'],
      escaped,
      `<meta property="og:title" content="${escaped}"><meta property="og:url" content="javascript:alert(1)">`,
    );
    put(
      'b.html',
      hostile.replace(/<link[^>]*>/u, '<link rel="canonical" href="data:text/html,x">'),
    );
    put('c.md', `---\ntitle: عنوان\nauthor: ليلى\n---\n\n*${PARAGRAPHS[1]!}*\n\n${PERSIAN}\n`);
    const { out } = ingest(inbox);
    assert.match(out, /3 files: 3 added/u);
    assert.doesNotMatch(out, /\u202E/u);
    assert.equal(named('a.html').record.capture.encoding, 'windows-1256');
    const { record, body } = named('b.html');
    assert.deepEqual(record.title, { by: 'source', text: title });
    assert.equal(record.url, undefined);
    assert.doesNotMatch(body, /script|onerror/u);
    assert.deepEqual(named('c.md').record.credits, ['ليلى']);
    assert.ok(named('c.md').body.startsWith(PARAGRAPHS[1]!));
    assert.equal(verify().code, 0);
  });
});

describe('a file of records', () => {
  test('is taken in a line at a time, each its own capture, without a word of mapping', () => {
    const lines = [record(1, { category: 'بحر' }), '', record(2), 'كسر', record(3)];
    put('a.jsonl.gz', gzipSync(`\uFEFF${lines.join('\r\n')}`));
    const { code, out, err } = ingest(inbox);
    assert.equal(code, 1);
    assert.match(err, /a\.jsonl\.gz:4: refused: not JSON/u);
    assert.match(out, /4 files: 3 added, 1 refused/u);
    const [first] = records().filter(({ record }) => record.capture.name === 'a.jsonl.gz:1');
    assert.equal(readFileSync(path.join(content, first!.record.capture.path), 'utf8'), lines[0]);
    assert.deepEqual(first!.record.keywords, ['بحر']);
    assert.equal(first!.record.publisher?.source, 'al-nahr');
    assert.deepEqual(first!.record.capture.fields, {
      title: 'title',
      body: 'body',
      date: 'date',
      publisher: 'source',
      keywords: 'category',
      url: 'url',
    });
    assert.equal(verify().code, 0);
    const before = snapshot(content);
    put('a.jsonl.gz', gzipSync([record(0), ...lines].join('\n')));
    assert.match(
      ingest(inbox, path.join(content, 'captures')).out,
      /1 added, 6 unchanged, 1 refused/u,
    );
    for (const [file, state] of before) assert.equal(snapshot(content).get(file), state);
  });

  test('or a table is read as a mapping says; the record keeps the header', () => {
    put('a.csv', `n;kop;"tekst"\n1;"الميناء ""القديم""";"${PARAGRAPHS.join('\n\n')}"\n2;x\n`);
    put('map.txt', '# ours\ntitle=kop\nbody=tekst\n');
    const { err } = ingest('--map', path.join(inbox, 'map.txt'), path.join(inbox, 'a.csv'));
    assert.match(err, /a\.csv:5: refused: a row of 2 fields, where the header has 3/u);
    const { record, body } = only();
    assert.equal(record.title.by === 'source' && record.title.text, 'الميناء "القديم"');
    assert.equal(record.capture.header, 'n;kop;"tekst"');
    assert.equal(body, `${PARAGRAPHS.join('\n\n')}\n`);
    assert.equal(verify().code, 0);
  });

  test('or a feed gives its items; other XML is refused, entities of its own are not resolved', () => {
    const html = `<![CDATA[<p>${PARAGRAPHS[0]!}</p><p>${MORE}</p>]]>`;
    const feed = `<rss><channel>${item(1, html)}${item(2, `&a; ${PARAGRAPHS[1]!}`)}</channel></rss>`;
    put('a.xml', `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "x">]>${feed}`);
    put('b.xml', `<!DOCTYPE x><x>${PERSIAN}</x>`);
    const { out, err } = ingest(inbox);
    assert.match(out, /3 files: 2 added, 1 refused/u);
    assert.match(err, /b\.xml: refused: XML without an item/u);
    assert.equal(named('a.xml:1').body, `${PARAGRAPHS[0]!}\n\n${MORE}\n`);
    const { capture, url } = named('a.xml:1').record;
    assert.equal(url, 'https://news.example/1');
    assert.equal(readFileSync(path.join(content, capture.path), 'utf8'), item(1, html));
    assert.match(named('a.xml:2').body, /&a;/u);
    assert.equal(verify().code, 0);
  });

  test('cut off, or in UTF-16, says so; what was whole is taken', () => {
    const long = Array.from({ length: 40 }, (_, n) => record(n)).join('\n');
    const zipped = gzipSync(long, { level: 0 });
    put('a.jsonl.gz', zipped.subarray(0, zipped.length / 2));
    put('b.jsonl', new Uint8Array(Buffer.from(`\uFEFF${long}`, 'utf16le')));
    const { err } = ingest(inbox);
    assert.match(err, /a\.jsonl\.gz: refused: truncated gzip/u);
    assert.match(err, /b\.jsonl: refused: records in UTF-16/u);
    assert.ok(articleFiles().length > 5);
    assert.equal(verify().code, 0);
  });
});

const response = (url: string, body: Uint8Array, headers = {}, status = '200 OK') =>
  WARCRecord.create(
    {
      url,
      date: '2022-03-04T10:11:12Z',
      type: 'response',
      statusline: `HTTP/1.1 ${status}`,
      httpHeaders: { 'Content-Type': 'text/html', ...headers },
      warcHeaders: {},
    },
    (async function* () {
      yield body;
    })(),
  );
const warc = async (...records: WARCRecord[]) =>
  Buffer.concat(
    await Promise.all(records.map((each) => WARCSerializer.serialize(each, { gzip: true }))),
  );
const bytes = (text: string) => new TextEncoder().encode(text);

const zip = async (name: string, data: Uint8Array) => {
  const writer = new ZipWriter(new BlobWriter());
  await writer.add(name, new Uint8ArrayReader(data));
  await writer.add('datapackage.json', new TextReader('{}'));
  return new Uint8Array(await (await writer.close()).arrayBuffer());
};

describe('a web archive', () => {
  test('gives its pages, with address and time; nothing else of it', async () => {
    const plain = page().replace(/<link[^>]*>/u, '');
    const packed = brotliCompressSync(page([PERSIAN], 'عنوان ثان', ''));
    put(
      'a.warc.gz',
      await warc(
        response('https://news.example/1', bytes(plain)),
        response('https://news.example/2', new Uint8Array(packed), { 'Content-Encoding': 'br' }),
        response('https://news.example/404', bytes(plain), {}, '404 Not Found'),
        response('https://news.example/p.png', bytes('x'), { 'Content-Type': 'image/png' }),
      ),
    );
    const { out, code } = ingest(inbox);
    assert.equal(code, 0, out);
    const [first, second] = records().sort((a, b) =>
      a.record.capture.name < b.record.capture.name ? -1 : 1,
    );
    const { capture, url } = first!.record;
    assert.equal(readFileSync(path.join(content, capture.path), 'utf8'), plain);
    assert.equal(capture.name, 'a.warc.gz:1');
    assert.equal(capture.target, 'https://news.example/1');
    assert.equal(capture.fetched, '2022-03-04T10:11:12Z');
    assert.equal(url, 'https://news.example/1');
    assert.equal(second!.record.url, 'https://news.example/port');
    assert.equal(verify().code, 0);
    assert.match(ingest(inbox, path.join(content, 'captures')).out, /4 files: 4 unchanged/u);
  });

  test('packed as WACZ is read where it lies; another ZIP file is refused', async () => {
    const data = await warc(response('https://news.example/1', bytes(page())));
    put('a.wacz', await zip('archive/data.warc.gz', new Uint8Array(data)));
    put('b.zip', await zip('a.txt', bytes(PERSIAN)));
    put('c.warc.gz', data.subarray(0, 300));
    put('d.wacz', (await zip('archive/data.warc.gz', new Uint8Array(data))).subarray(0, 200));
    const { out, err } = ingest(inbox);
    assert.match(out, /a\.wacz\/archive\/data\.warc\.gz:1: added/u);
    assert.match(err, /b\.zip: refused: a ZIP archive that is no web archive/u);
    assert.match(err, /c\.warc\.gz: refused: truncated gzip/u);
    assert.match(err, /d\.wacz: refused: /u);
    assert.equal(err.trim().split('\n').length, 3);
  });
});

test('a pattern is what it matches; a line of 10 MB, a file of 200 MB, no match are a line each', () => {
  put('a.txt', `${TITLE}\n${'ميناء '.repeat(1_700_000)}`);
  put('in/b.html', page([`${PARAGRAPHS[0]!} `.repeat(60_000)]));
  truncateSync(put('in/c.html', page()), 200_000_000);
  put('in/d.txt', PERSIAN);
  put('in/e.png', 'x');
  const { err, out } = ingest(path.join(inbox, '**/*.{txt,html}'), path.join(inbox, '*.pdf'));
  assert.match(err, /a\.txt: refused: a line of 10\.2 million characters/u);
  assert.match(err, /b\.html: refused: a line of \d\.\d million characters/u);
  assert.match(err, /c\.html: refused: too large for one article: 200 MB/u);
  assert.match(err, /\*\.pdf: refused: nothing matches/u);
  assert.equal(err.trim().split('\n').length, 4);
  assert.match(out, /5 files: 1 added, 4 refused/u);
});
