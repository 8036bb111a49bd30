import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serve, type StaticServer } from '../scripts/serve.ts';
import { axeFindings } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { openSearchPage } from './search-page.ts';
import { SITE_FOLDER, serveSite } from './site.ts';
import { assertNoFaults, watchPage } from './watched-page.ts';

const BUNDLE = path.join(SITE_FOLDER, 'search-index');

/** The files of the index whose path matches. */
async function filesOf(pattern: RegExp): Promise<string[]> {
  const names = await readdir(BUNDLE, { recursive: true });
  const files = names.filter((name) => pattern.test(name));
  assert.notEqual(files.length, 0, `the index has no ${pattern}`);
  return files;
}

const MISSING: readonly (readonly [what: string, files: RegExp])[] = [
  ['the manifest', /^archive\.json$/u],
  ['the metadata', /contents\.bin$/u],
  ['the index', /index\/\d+\.bin$/u],
  ['the filters', /facets\/\w+\.bin$/u],
  ['the texts', /articles\/\d+\.bin$/u],
  ['the names', /names\/\w+\.json$/u],
  ['everything', /\.\w+$/u],
];

const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.byteLength / 2));
const page404 = () => Buffer.from('<!doctype html><title>Not found</title>');

const BROKEN: readonly (readonly [what: string, files: RegExp, change: typeof half])[] = [
  ['a manifest that is cut', /^archive\.json$/u, half],
  ['metadata that is cut', /contents\.bin$/u, half],
  ['an index that is cut', /index\/\d+\.bin$/u, half],
  ['texts that are cut', /articles\/\d+\.bin$/u, half],
  ['pages of HTML in place of the index', /index\/\d+\.bin$/u, page404],
  ['pages of HTML in place of the filters', /facets\/\w+\.bin$/u, page404],
  ['a page of HTML in place of the manifest', /^archive\.json$/u, page404],
];

suite('an index that is not there, or not whole', () => {
  let folder: string;
  let server: StaticServer;
  let browser: Browser;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'rasad-site-'));
    await cp(SITE_FOLDER, folder, { recursive: true });
    server = await serve(folder);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  const inCopy = (name: string) => path.join(folder, 'search-index', name);

  /** The search must say that it failed, and succeed when it is tried again with the files there. */
  async function tryAndRetry(files: readonly string[], checkLooks: boolean): Promise<void> {
    const search = await openSearchPage(browser, server.url, 'ar', '?q=بيسكوف');
    const { page, faults } = search;
    const failure = page.getByRole('alert');
    await failure.waitFor();
    assert.match(await failure.innerText(), /تعذّر تحميل ملفات البحث/u);
    assert.equal(await page.locator('#search-count').innerText(), '');
    if (checkLooks) assert.deepEqual(await axeFindings(page), []);
    for (const name of files) await cp(path.join(BUNDLE, name), inCopy(name));
    await failure.getByRole('button').click();
    await failure.waitFor({ state: 'hidden' });
    await search.settled();
    assert.deepEqual(await search.found(), ['f65jkhxx']);
    assert.deepEqual(
      faults.filter((fault) => fault.startsWith('exception')),
      [],
    );
    await search.close();
  }

  for (const [what, pattern] of MISSING) {
    test(`without ${what}`, async () => {
      const files = await filesOf(pattern);
      for (const name of files) await rm(inCopy(name));
      await tryAndRetry(files, what === 'everything');
    });
  }

  for (const [what, pattern, change] of BROKEN) {
    test(`with ${what}`, async () => {
      const files = await filesOf(pattern);
      for (const name of files) {
        await writeFile(inCopy(name), change(await readFile(path.join(BUNDLE, name))));
      }
      await tryAndRetry(files, false);
    });
  }

  test('the results that are there stay when a later search fails', async () => {
    const search = await openSearchPage(browser, server.url, 'en', '?q=بيسكوف');
    const texts = await filesOf(/articles\/\d+\.bin$/u);
    for (const name of texts) await rm(inCopy(name));
    await search.page.locator('#search-input').fill('كوماندوز');
    await search.page.getByRole('alert').waitFor();
    for (const name of texts) await cp(path.join(BUNDLE, name), inCopy(name));
    await search.type('نورديك');
    assert.deepEqual(await search.found(), ['4ee6xa4w']);
    assert.equal(await search.page.getByRole('alert').isVisible(), false);
    await search.close();
  });

  test('an article opened from a search reads as ever without the index', async () => {
    const texts = await filesOf(/index\/\d+\.bin$/u);
    for (const name of texts) await rm(inCopy(name));
    const { page, close } = await watchPage(browser, server.url);
    const refused = page.waitForResponse(/index\/\d+\.bin$/u);
    await page.goto(`${server.url}/articles/f65jkhxx/#q=بيسكوف`);
    assert.equal((await refused).status(), 404);
    assert.equal(await page.locator('.hits-bar').count(), 0);
    assert.ok(await page.locator('[data-article-body] p').first().isVisible());
    await close();
    for (const name of texts) await cp(path.join(BUNDLE, name), inCopy(name));
  });
});

suite('search where it cannot run', () => {
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

  test('without JavaScript the form leads to the indexes, and says why', async () => {
    const watched = await watchPage(browser, server.url, { javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(`${server.url}/en/`);
    await page.locator('[data-search-input]').fill('NATO');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.url}/en/search/?q=NATO`);
    const main = page.locator('main');
    assert.match(await main.innerText(), /needs JavaScript/u);
    for (const index of ['tags', 'sources', 'dates']) {
      assert.ok(await main.locator(`a[href="/en/${index}/"]:visible`).first().isVisible(), index);
    }
    assert.equal(await page.locator('#search').isVisible(), false);
    assertNoFaults(watched);
    await watched.close();
  });

  test('a browser without module workers is told so, and led to the indexes', async () => {
    const watched = await watchPage(browser, server.url);
    const { page } = watched;
    await page.addInitScript(() => {
      // As browsers do that know no modules in workers: the option is not looked at.
      Reflect.set(globalThis, 'Worker', function Worker(this: { terminate(): void }) {
        this.terminate = () => {};
      });
    });
    await page.goto(`${server.url}/fa/search/?q=a`);
    await page.locator('#search-unsupported').waitFor();
    assert.ok(await page.locator('#search-unsupported a[href="/fa/tags/"]').isVisible());
    assert.equal(await page.locator('#search').isVisible(), false);
    assertNoFaults(watched);
    await watched.close();
  });
});
