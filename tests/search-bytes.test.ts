import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { launchBrowser } from './browser.ts';
import { openSearchPage } from './search-page.ts';
import { serveSite } from './site.ts';
import { watchPage } from './watched-page.ts';

/** Bytes over the wire, where the host compresses text: scripts, index, names and texts of results. */
const FIRST_SEARCH = 32_000;
/** What is loaded when one first searches; and with the script of the search page itself. */
const WORKER = 12_000;
const SCRIPT = 16_400;
const LATER_SEARCH = 20_000;

/** Words that are in one article, and a name that is in all five. */
const QUERIES = { 'one result': 'بيسكوف', 'five results': 'Karabakh' } as const;
const LATER = ['روسيا', 'مناورات', 'گونایدین', 'NATO', 'أردوخان'];

suite('what a search loads', () => {
  let server: StaticServer;
  let browser: Browser;
  before(async () => {
    server = await serveSite();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** Bytes by address of what a page's search loads: not the page itself, which any page is. */
  async function loadedBy(query: string): Promise<{ first: Map<string, number>; later: number[] }> {
    const everyPage = new Set<string>();
    const plain = await watchPage(browser, server.url);
    plain.page.on('request', (request) => everyPage.add(new URL(request.url()).pathname));
    await plain.page.goto(`${server.url}/en/about/`, { waitUntil: 'networkidle' });
    await plain.close();

    let sizes = new Map<string, number>();
    const pending: Promise<void>[] = [];
    const weigh = (response: Response) => {
      const { pathname } = new URL(response.url());
      const type = response.request().resourceType();
      if (everyPage.has(pathname) || !/^(?:script|fetch|xhr|other)$/u.test(type)) return;
      const weighed = response.body().then((body) => {
        sizes.set(pathname, Math.min(body.byteLength, gzipSync(body, { level: 9 }).byteLength));
      });
      pending.push(weighed);
    };
    const search = await openSearchPage(browser, server.url, 'en', '', {}, (page) =>
      page.on('response', weigh),
    );
    const later: number[] = [];
    let first = sizes;
    for (const [at, words] of [query, ...LATER].entries()) {
      if (at > 0) sizes = new Map();
      await search.type(words);
      await Promise.all(pending);
      if (at === 0) first = sizes;
      else later.push([...sizes.values()].reduce((sum, size) => sum + size, 0));
    }
    await search.close();
    return { first, later };
  }

  for (const [what, query] of Object.entries(QUERIES)) {
    test(what, async (context) => {
      const { first, later } = await loadedBy(query);
      const sum = (pattern: RegExp) =>
        [...first].reduce((total, [name, size]) => total + (pattern.test(name) ? size : 0), 0);
      const all = sum(/./u);
      context.diagnostic(
        `first search ${all}: worker ${sum(/worker.*\.js$/u)}, all scripts ${sum(/\.js$/u)}, texts ${sum(/articles\/\d/u)}, ` +
          `names ${sum(/names/u)}, the rest of the index ${sum(/(?:contents|index\/\d+|facets\/\w+)\.bin$/u)}; ` +
          `later ${later.join(', ')} bytes`,
      );
      assert.ok(
        sum(/worker/u) > 0 && sum(/index\/\d/u) > 0 && sum(/articles\/\d/u) > 0,
        'not all was seen',
      );
      assert.ok(all <= FIRST_SEARCH, `${all} bytes`);
      assert.ok(sum(/worker.*\.js$/u) <= WORKER, `${sum(/worker.*\.js$/u)} bytes of worker`);
      assert.ok(sum(/\.js$/u) <= SCRIPT, `${sum(/\.js$/u)} bytes of script`);
      for (const bytes of later) assert.ok(bytes <= LATER_SEARCH, `${bytes} bytes later`);
    });
  }

  test('no library of the build is in what a browser loads', async () => {
    const scripts: Promise<string>[] = [];
    const search = await openSearchPage(browser, server.url, 'ar', '?q=بيسكوف', {}, (page) =>
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.push(response.text());
      }),
    );
    assert.deepEqual(await search.found(), ['f65jkhxx']);
    const text = (await Promise.all(scripts)).join('\n');
    assert.ok(text.includes('pagefind_dcd'), 'the worker was not seen');
    assert.doesNotMatch(text, /ZodError|js-yaml|unified\(|node:fs/u);
    await search.close();
  });
});
