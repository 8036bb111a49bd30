import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Browser } from 'playwright-core';
import { serve, type StaticServer } from '../scripts/serve.ts';
import { LOCALES } from '../src/i18n/locale.ts';
import { localePath } from '../src/i18n/paths.ts';
import { hashSource, META_POLICY } from '../src/layouts/security/content-security-policy.ts';
import { launchBrowser } from './browser.ts';
import { buildHostileArchive, HOSTILE, TITLE, type BuiltArchive } from './hostile-archive.ts';
import { openSearchPage } from './search-page.ts';
import { assertNoFaults, unlessLeft, watchPage } from './watched-page.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

/** Elements that the site has no use for: one in a page came out of a text. */
const FOREIGN = /^(?:iframe|frame|object|embed|base|audio|video)$/u;
const RUNS = /^\s*(?:javascript|data|vbscript|blob):/iu;

/** Why an element could run something or load something that is not the site's; null if it cannot. */
function danger({ tagName, attrs, childNodes }: Element): string | null {
  if (FOREIGN.test(tagName)) return tagName;
  const attribute = new Map(attrs.map(({ name, value }) => [name, value]));
  for (const [name, value] of attribute) {
    if (name.startsWith('on') || name === 'style' || name === 'srcdoc') return name;
    if (/^(?:href|src|action|formaction|xlink:href)$/u.test(name) && RUNS.test(value)) return value;
  }
  const source = attribute.get('src');
  if (source !== undefined && !source.startsWith('/')) return source;
  if (!/^(?:script|style)$/u.test(tagName) || source !== undefined) return null;
  if (/^application\/(?:ld\+)?json$/u.test(attribute.get('type') ?? '')) return null;
  const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return META_POLICY.includes(hashSource(text)) ? null : text;
}

/** Fields of CSV, every one in quotes (RFC 4180). */
function csvFields(text: string): string[] {
  return [...text.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/gu)].map(([, field]) => field!);
}

/** How many braces are open at the end, as BibTeX counts them; less than none at any time throws. */
function openBraces(bibtex: string): number {
  let open = 0;
  for (const sign of bibtex) {
    if (sign === '{') open++;
    if (sign === '}') assert.ok(--open >= 0, bibtex);
  }
  return open;
}

suite('an archive whose every title, name and text is hostile', () => {
  let archive: BuiltArchive;
  let server: StaticServer;
  let browser: Browser;
  before(async () => {
    archive = await buildHostileArchive();
    server = await serve(archive.folder);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await archive?.remove();
  });

  const filesOf = async (...endings: string[]) => {
    const files: { file: string; text: string }[] = [];
    for (const ending of endings) {
      for await (const file of glob(`**/*.${ending}`, { cwd: archive.folder })) {
        files.push({ file, text: await readFile(path.join(archive.folder, file), 'utf8') });
      }
    }
    assert.ok(files.length > 0, endings.join());
    return files;
  };

  const bookFiles = async () => {
    const bytes = await readFile(path.join(archive.folder, 'data/rasad.epub'));
    const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])));
    const entries = (await reader.getEntries()).filter((entry) => !entry.directory);
    const files = entries.map(async (entry) => ({
      file: entry.filename,
      text: await entry.getData(new TextWriter()),
    }));
    return (await Promise.all(files)).filter(({ file }) => /\.(?:xhtml|opf|xml)$/u.test(file));
  };

  test('pages: no element, attribute or address of a text is one of the page', async () => {
    let shown = 0;
    for (const { file, text } of await filesOf('html')) {
      for (const element of elementsOf(parse(text))) {
        assert.equal(danger(element), null, file);
      }
      if (text.includes('&lt;script&gt;alert(1)')) shown++;
    }
    // The texts are there, as text.
    assert.ok(shown > 20);
  });

  test('pages: what search engines read of them is JSON, with the title as it is', async () => {
    const page = await readFile(path.join(archive.folder, 'articles/aaaaaaaa/index.html'), 'utf8');
    const blocks = [...elementsOf(parse(page))].filter(({ attrs }) =>
      attrs.some(({ value }) => value === 'application/ld+json'),
    );
    assert.ok(blocks.length > 0);
    const data = blocks.map(({ childNodes: [text] }) =>
      JSON.parse(text && 'value' in text ? text.value : ''),
    );
    assert.ok(JSON.stringify(data).includes(JSON.stringify(HOSTILE).slice(1, -1)));
  });

  test('feeds, sitemaps, descriptions and the book are well-formed XML', async () => {
    const files = [...(await filesOf('xml', 'svg')), ...(await bookFiles())];
    const page = await browser.newPage();
    const broken = await page.evaluate(
      (documents) =>
        documents
          .filter(({ text }) => {
            const parsed = new DOMParser().parseFromString(text, 'application/xml');
            return parsed.querySelector('parsererror, script, [onload], [onerror]') !== null;
          })
          .map(({ file }) => file),
      files,
    );
    await page.close();
    assert.deepEqual(broken, []);
    assert.ok(files.some(({ file, text }) => file.includes('rss') && text.includes('&lt;script')));
  });

  test('JSON of every kind is JSON', async () => {
    for (const { text } of await filesOf('json', 'webmanifest')) JSON.parse(text);
    for (const { text } of await filesOf('jsonl')) {
      const lines = text.split('\n').filter((line) => line !== '');
      assert.equal(lines.length, 2);
      for (const line of lines) {
        const { title, dateReason } = JSON.parse(line);
        assert.ok(title.startsWith(TITLE.slice(0, TITLE.indexOf('\u0001'))));
        assert.equal(dateReason, HOSTILE);
      }
    }
  });

  test('CSV has no field that a spreadsheet would run', async () => {
    for (const { text } of await filesOf('csv')) {
      const fields = csvFields(text);
      assert.ok(fields.some((field) => field.startsWith("'=cmd|")));
      for (const field of fields) assert.doesNotMatch(field, /^[\s\p{Cf}]*[=+\-@]/u);
    }
  });

  test('BibTeX and RIS: a text ends no field', async () => {
    for (const { text } of await filesOf('bib')) {
      assert.equal(openBraces(text), 0);
      assert.equal(text.match(/^@/gmu)?.length, 1);
      assert.doesNotMatch(text, /(?<!\\)[%&#$]/u);
    }
    for (const { text } of await filesOf('ris')) {
      const lines = text.split(/[\r\n\u2028\u2029\u0085]+/u).filter((line) => line !== '');
      for (const line of lines) assert.match(line, /^[A-Z][A-Z\d] {2}- /u);
      assert.equal(lines.filter((line) => line.startsWith('ER')).length, 1);
    }
  });

  test('headers are those of the site: no text gets into them', async () => {
    const headers = await readFile(path.join(archive.folder, '_headers'), 'utf8');
    assert.doesNotMatch(headers, /alert|hostile/u);
  });

  test('in a browser nothing runs, nothing is asked of another host, nothing is reported', async () => {
    const watched = await watchPage(browser, server.url);
    const { page } = watched;
    page.on('dialog', (dialog) => {
      watched.faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const paths = [
      '',
      'tags/hostile/',
      'sources/hostile/',
      'entities/hostile/',
      'people/',
      'places/',
    ];
    const addresses = [
      ...LOCALES.flatMap((locale) => [...paths, 'timeline/'].map((at) => localePath(locale, at))),
      '/articles/aaaaaaaa/',
      '/articles/aaaaaaaa/capture/',
      '/articles/bbbbbbbb/',
    ];
    for (const address of addresses) await page.goto(server.url + address);
    assertNoFaults(unlessLeft(watched));
    await watched.close();
  });

  test('search shows them as text, and an article that is opened from it too', async () => {
    const watched = await openSearchPage(browser, server.url, 'ar', '?q=العقبة');
    const { page } = watched;
    page.on('dialog', (dialog) => {
      watched.faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    assert.deepEqual((await watched.found()).toSorted(), ['aaaaaaaa', 'bbbbbbbb']);
    const results = page.locator('#search-results');
    assert.ok((await results.textContent())!.includes('</script><script>alert(1)</script>'));
    assert.equal(await results.locator('script, img, iframe, svg[onload], style').count(), 0);
    await watched.type('</script><img src=x onerror=alert(1)>');
    await page.goto(`${server.url}/search/?q=${encodeURIComponent(`العقبة ${HOSTILE}`)}`);
    await watched.settled();
    await watched.type('العقبة');
    await results.locator('h3 a').first().click();
    await page.waitForURL(/\/articles\//u);
    await page.locator('.hits-bar, [data-hits]').first().waitFor();
    assertNoFaults(watched);
    await watched.close();
  });
});
