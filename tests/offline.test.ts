import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { after, afterEach, before, beforeEach, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serve, type StaticServer } from '../scripts/serve.ts';
import { articlePath } from '../src/i18n/paths.ts';
import { writeEdition } from '../src/offline/integration.ts';
import { launchBrowser } from './browser.ts';
import { heldArticles } from './site-pages.ts';
import { SITE_FOLDER } from './site.ts';
import { assertNoFaults, watchPage, type WatchedPage } from './watched-page.ts';

const articles = (await heldArticles()).map(({ record }) => record);
const [first, second] = articles.map(({ id }) => articlePath(id)) as [string, string];
const KEPT_NOTICE = '.kept-copy';

/** Asks the page again and again until the answer is yes. */
async function until<T>(page: Page, question: (asked: T) => Promise<boolean>, asked: T) {
  const limit = AbortSignal.timeout(60_000);
  // The page's own waiting takes a promise for a yes.
  while (!(await page.evaluate(question as never, asked))) {
    limit.throwIfAborted();
    await setTimeout(100);
  }
}

/** Whether the page's browser has kept a file, in a cache of this kind. */
async function isKept([kind, address]: readonly [string, string]): Promise<boolean> {
  for (const name of await caches.keys()) {
    if (name.includes(` ${kind} `) && (await caches.match(address, { cacheName: name })))
      return true;
  }
  return false;
}

/** Waits until the browser has kept a file below the site, in a cache of this kind. */
function untilKept(page: Page, kind: string, address: string): Promise<void> {
  return until(page, isKept, [kind, address] as const);
}

/** Whether all that the page's browser has kept is of this edition. */
async function hasOnlyEdition(id: string): Promise<boolean> {
  const names = (await caches.keys()).filter((name) => !name.includes(' shell '));
  return names.length > 0 && names.every((name) => name.split(' ')[2] === id);
}

/** Folders of many pages that are like others: without them, the whole is kept sooner. */
const LEFT_OUT =
  /^(?:entities|people|places|organisations|events|equipment|dates|sources|on-this-day)$/u;
const isCopied = (from: string) => !LEFT_OUT.test(path.basename(from));

suite('without a network', () => {
  let browser: Browser;
  let folder: string;
  let server: StaticServer;
  let watched: WatchedPage;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(path.join(tmpdir(), 'rasad-offline-'));
    await cp(SITE_FOLDER, folder, { recursive: true, filter: isCopied });
    await writeEdition(folder);
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    server = await serve(folder);
    watched = await watchPage(browser, server.url, { serviceWorkers: 'allow' });
    ({ page } = watched);
    page.setDefaultTimeout(60_000);
  });
  afterEach(async () => {
    await watched.close();
    await server.close();
  });

  const open = (address: string) => page.goto(server.url + address);
  const restart = async () => {
    server = await serve(folder, Number(new URL(server.url).port));
  };
  const heading = () => page.locator('h1').first().innerText();

  test('an article that was read opens, one that was not says so, and search answers', async () => {
    await open(first);
    const title = await heading();
    assert.equal(await page.locator(KEPT_NOTICE).count(), 0);
    await untilKept(page, 'read', first);
    await untilKept(page, 'search', '/offline.json');
    assertNoFaults(watched);
    await server.close();

    await page.reload();
    assert.equal(await heading(), title);
    await page.locator(KEPT_NOTICE).waitFor();
    const styled = await page.evaluate(
      () => getComputedStyle(document.body).display === 'grid' && document.fonts.check('1em Naskh'),
    );
    assert.ok(styled, 'with its style and font');

    await open(second);
    assert.ok(await page.locator('#offline-not-kept').isVisible());
    const kept = page.locator('#offline-articles a');
    await kept.first().waitFor();
    assert.deepEqual(
      await kept.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      [server.url + first],
    );

    await open('/search/?q=الناتو');
    await page.locator('#search-results h3 a').first().waitFor();
    const results = page.locator('#search-results h3 a');
    const marks = await results.evaluateAll((links) =>
      links.map((link) => [new URL((link as HTMLAnchorElement).href).pathname]),
    );
    assert.ok(marks.length > 0);
    await page.locator('#search-input').fill('قره باغ');
    await page.waitForFunction(() => document.title.startsWith('قره باغ'));
    await page.locator('#search-answer[aria-busy="false"]').waitFor();
    assert.ok((await results.count()) > 0);
  });

  test('the whole archive is kept on request, and removed again', async () => {
    await open('/en/offline/');
    await page.locator('[data-do="keep"]').click();
    await page.locator('[data-do="remove"]').waitFor();
    assert.equal(await page.locator('#offline-message').innerText(), '');
    assertNoFaults(watched);
    await server.close();
    for (const address of [first, second, `${second}capture/`, '/fa/tags/', '/en/timeline/']) {
      assert.equal((await open(address))?.status(), 200, address);
      assert.equal(await page.locator('#offline-not-kept').count(), 0, address);
    }
    await open('/en/offline/');
    await page.locator('[data-do="remove"]').click();
    await page.locator('#offline-message:not(:empty)').waitFor();
    const names = await page.evaluate(() => caches.keys());
    assert.ok(!names.some((name) => name.includes(' kept ')));
    await restart();
  });

  test('no room is said, and nothing half kept stays', async () => {
    await open('/en/offline/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.evaluate(() => {
      let puts = 0;
      const { put } = Cache.prototype;
      Cache.prototype.put = function (...parts) {
        if (++puts > 30) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, parts);
      };
    });
    await page.locator('[data-do="keep"]').click();
    await page.locator('#offline-message:not(:empty)').waitFor();
    assert.match(await page.locator('#offline-message').innerText(), /not enough room/u);
    const names = await page.evaluate(() => caches.keys());
    assert.ok(!names.some((name) => name.includes(' kept ')));
  });

  // Last, since it changes the site.
  test('a new edition replaces the old one whole, or not at all', async () => {
    await open(first);
    await untilKept(page, 'read', first);
    await untilKept(page, 'search', '/offline.json');
    const read = (file: string) => readFile(path.join(folder, file), 'utf8');
    const before = (JSON.parse(await read('edition.json')) as { edition: string }).edition;

    // Published anew: an article has changed, and a page of the shell.
    const article = `${first.slice(1)}index.html`;
    const write = (file: string, text: string) => writeFile(path.join(folder, file), text);
    await write(article, (await read(article)).replace('</h1>', ' (2)</h1>'));
    const search = 'search/index.html';
    const oldSearch = await read(search);
    const newSearch = oldSearch.replace('</h1>', ' (2)</h1>');
    await write(search, newSearch);
    await writeEdition(folder);
    const after = (JSON.parse(await read('edition.json')) as { edition: string }).edition;
    assert.notEqual(after, before);
    // Half deployed: the host still has one of the old files.
    await write(search, oldSearch);
    const update = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        const { installing } = registration;
        if (installing) {
          await new Promise<void>((resolve) => {
            installing.addEventListener('statechange', () => {
              if (installing.state !== 'installing') resolve();
            });
          });
        }
        return registration.waiting !== null;
      });
    assert.equal(await update(), false);
    await server.close();
    await page.reload();
    assert.doesNotMatch(await heading(), /\(2\)/u, 'the old edition still opens');

    await restart();
    await write(search, newSearch);
    assert.equal(await update(), true);
    await server.close();
    await page.reload();
    assert.doesNotMatch(await heading(), /\(2\)/u, 'while it waits, the old one is in charge');

    await restart();
    // One page, of the new edition: it may take over. One that the host is slow to send is the kept copy.
    // A navigation that the browser begins while one worker takes over from another may never end
    // (Chromium): who waits in vain asks again.
    const limit = AbortSignal.timeout(60_000);
    while (!(await Promise.race([page.evaluate(hasOnlyEdition, after), setTimeout(3000, false)]))) {
      limit.throwIfAborted();
      await page.reload({ timeout: 5000 }).catch(() => page.goto('about:blank'));
      if (page.url() === 'about:blank') await open(first).catch(() => {});
      await setTimeout(1500);
    }
    await server.close();
    await page.reload();
    assert.match(await heading(), /\(2\)/u);
    await open('/search/?q=الناتو');
    await page.locator('#search-results h3 a').first().waitFor();
  });
});
