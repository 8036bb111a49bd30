import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { validateXML } from 'xmllint-wasm';
import { checkPages } from '../scripts/check-html/check-pages.ts';
import { checkSite } from '../scripts/check-links/check-site.ts';
import { listFiles } from '../src/archive/content-folder.ts';
import { LOCALES } from '../src/i18n/locale.ts';
import { localePath } from '../src/i18n/paths.ts';
import { JSON_FEED, WEB_MANIFEST } from './schemas/json-formats.ts';
import { structuredDataFaults } from './schemas/schema-org.ts';
import { buildSmallSite, HOSTILE_TITLE, SMALL_SITE, type SmallSite } from './small-archive.ts';

const HOME = SMALL_SITE.origin + SMALL_SITE.base;

suite('an archive with an address of its own', () => {
  let site: SmallSite;
  let files: string[];
  before(async () => {
    site = await buildSmallSite();
    files = await listFiles(site.folder, '');
  });
  after(() => site.remove());
  const read = (file: string) => readFile(path.join(site.folder, file), 'utf8');
  const named = (pattern: RegExp) => files.filter((file) => pattern.test(file));

  async function xmlErrors(pattern: RegExp, grammar: string): Promise<string[]> {
    const names = named(pattern);
    assert.ok(names.length > 0, `no file is named ${pattern}`);
    const schema = await readFile(path.join(import.meta.dirname, 'schemas', grammar), 'utf8');
    const { errors } = await validateXML({
      xml: await Promise.all(
        names.map(async (name) => ({
          fileName: name.replaceAll('/', '_'),
          contents: await read(name),
        })),
      ),
      schema: [schema],
      extension: 'relaxng',
    });
    return errors.map(({ rawMessage }) => rawMessage);
  }

  test('feeds, sitemaps and descriptions of search are what their grammars ask for', async () => {
    assert.deepEqual(await xmlErrors(/\/rss\.xml$/u, 'rss.rng'), []);
    assert.deepEqual(await xmlErrors(/\/atom\.xml$/u, 'atom.rng'), []);
    assert.deepEqual(await xmlErrors(/opensearch\.xml$/u, 'opensearch.rng'), []);
    assert.deepEqual(await xmlErrors(/sitemap[^/]*\.xml$/u, 'sitemap.rng'), []);
    for (const file of named(/\/feed\.json$/u)) JSON_FEED.parse(JSON.parse(await read(file)));
    for (const locale of LOCALES) {
      WEB_MANIFEST.parse(JSON.parse(await read(localePath(locale, 'manifest.webmanifest'))));
    }
  });

  test('there is a feed of the archive, each language, subject, publisher and name, linked from its page', async () => {
    for (const [name, page] of [
      ['', ''],
      ['ar/', ''],
      ['fa/', 'fa/'],
      ['tags/ports/', 'tags/ports/'],
      ['sources/al-nahr/', 'fa/sources/al-nahr/'],
      ['entities/harbour/', 'en/entities/harbour/'],
    ]) {
      const html = await read(`${page}index.html`);
      for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
        assert.ok(files.includes(`feeds/${name}${file}`), `${name}${file}`);
        const link = `href="${SMALL_SITE.base}feeds/${name}${file}"`;
        assert.ok(html.includes(link), `${page}: ${link}`);
      }
    }
    for (const page of named(/\.html$/u)) {
      const html = await read(page);
      for (const link of ['feeds/rss.xml"', 'feeds/atom.xml"', 'feeds/feed.json"']) {
        assert.ok(html.includes(SMALL_SITE.base + link), `${page}: ${link}`);
      }
      assert.match(html, /<link rel="search"[^>]*opensearch\.xml"/u, page);
    }
  });

  test('a hostile headline is a headline in every feed', async () => {
    const feed = JSON_FEED.parse(JSON.parse(await read('feeds/feed.json')));
    assert.deepEqual(
      feed.items.map(({ title }) => title),
      [HOSTILE_TITLE],
    );
    const url = feed.items[0]!.url;
    assert.ok(url.startsWith(`${HOME}articles/`), url);
  });

  test('the sitemap names every page for readers with its languages, and no capture', async () => {
    const sitemap = await read('sitemap-0.xml');
    for (const page of named(/\.html$/u)) {
      const html = await read(page);
      const address = HOME + page.replace(/index\.html$/u, '');
      // A page of search is for what is typed there.
      const listed =
        !html.includes('content="noindex"') && page !== '404.html' && !/\bsearch\//u.test(page);
      assert.equal(sitemap.includes(`<loc>${address}</loc>`), listed, page);
    }
    for (const locale of LOCALES) {
      const link = `hreflang="${locale}" href="${HOME}${localePath(locale, 'about/').slice(1)}"`;
      assert.equal(sitemap.split(link).length - 1, LOCALES.length, link);
    }
    assert.ok((await read('robots.txt')).includes(`Sitemap: ${HOME}sitemap-index.xml`));
  });

  test('every page has a preview image, an article its own, with its words beside it', async () => {
    for (const page of named(/\.html$/u)) {
      const html = await read(page);
      const address = /<meta property="og:image" content="([^"]*)"/u.exec(html)![1]!;
      assert.ok(address.startsWith(HOME), page);
      const file = address.slice(HOME.length);
      if (/^articles\/[^/]+\/index\.html$/u.test(page)) {
        assert.equal(file, page.replace('index.html', 'preview.png'));
      }
      const png = await readFile(path.join(site.folder, file));
      assert.equal(png.toString('latin1', 1, 4), 'PNG', file);
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
      assert.match(html, /<meta property="og:image:alt" content="[^"]+"/u);
    }
  });

  test('structured data has types and properties that schema.org knows', async () => {
    let found = 0;
    for (const page of named(/\.html$/u)) {
      const html = await read(page);
      const scripts = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu);
      for (const [, json] of scripts) {
        found++;
        assert.deepEqual(structuredDataFaults(JSON.parse(json!)), [], page);
      }
    }
    assert.ok(found >= 2);
  });

  test('its pages are valid HTML, and every link leads somewhere, below a folder too', async () => {
    const { pages, errors } = await checkPages(site.folder);
    assert.ok(pages > 30);
    assert.deepEqual(errors.slice(0, 10), []);
    const { findings } = await checkSite(site.folder, SMALL_SITE);
    assert.deepEqual(findings, []);
  });
});
