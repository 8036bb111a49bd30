import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serve, type StaticServer } from '../scripts/serve.ts';
import { buildSearchIndex } from '../src/search/build-index.ts';
import { sourceOf } from '../src/search/index-source.ts';
import type { IndexDocument } from '../src/search/index-document.ts';
import { axeFindings } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { openSearchPage } from './search-page.ts';
import { SITE_FOLDER } from './site.ts';
import { assertNoFaults } from './watched-page.ts';

/** An article of the archive's making, one a day. */
function document(number: number): IndexDocument {
  const day = new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
  return {
    id: `made${number}`,
    url: `/articles/made${number}/`,
    language: number % 2 === 0 ? 'ar' : 'fa',
    title: number === 0 ? null : `نشرة ${number}`,
    titleBy: number === 0 ? 'unknown' : 'source',
    date: number === 1 ? null : day,
    dateBasis: number === 1 ? 'unknown' : 'stated',
    publisher: null,
    publisherName: number === 2 ? { ar: 'المراسل', fa: 'المراسل', en: 'المراسل' } : null,
    tags: [],
    blocks: [`مرفأ السفن في يومه ${number}.`],
  };
}

const ARTICLES = 34;

suite('more results than a page shows', () => {
  let folder: string;
  let server: StaticServer;
  let browser: Browser;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'rasad-site-'));
    await cp(SITE_FOLDER, folder, { recursive: true });
    await buildSearchIndex({
      source: await sourceOf(Array.from({ length: ARTICLES }, (_, number) => document(number))),
      names: [],
      outDir: path.join(folder, 'search-index'),
      // Several volumes, as a large archive has.
      volumeSize: 20,
    });
    server = await serve(folder);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  test('are loaded ten at a time, when asked for', async () => {
    const search = await openSearchPage(browser, server.url, 'en', '?q=مرفأ&whole=1');
    const { page } = search;
    const texts: string[] = [];
    page.on('request', (request) => {
      if (/\/articles\/\d+\.bin$/u.test(request.url())) texts.push(request.url());
    });
    assert.match(await page.locator('#search-count').innerText(), /34/u);
    const more = page.locator('#more-results');
    for (const shown of [10, 20, 30]) {
      assert.equal((await search.found()).length, shown);
      assert.equal(texts.length, shown - 10);
      await more.click();
      await page.locator(`#search-results > li:nth-child(${shown + 1})`).waitFor();
      const focus = shown < 30 ? '#more-results' : '#search-results > li:nth-child(31) a';
      await page.locator(`${focus}:focus`).waitFor();
    }
    const found = await search.found();
    assert.equal(new Set(found).size, ARTICLES);
    assert.equal(await more.isVisible(), false);
    assertNoFaults(search);
    await search.close();
  });

  test('are of the newest part of the archive, and of the rest when asked for', async () => {
    const search = await openSearchPage(browser, server.url, 'en', '?q=مرفأ');
    const { page } = search;
    const count = page.locator('#search-count');
    const part = page.locator('.notice.part');
    const before = await count.innerText();
    assert.match(before, /^(?:1\d|20) results$/u);
    assert.match(
      await part.innerText(),
      /^\d\d% of the articles have been searched so far, the newest first/u,
    );
    await part.getByRole('link').click();
    await count.filter({ hasText: '34' }).waitFor();
    assert.match(page.url(), /whole=1/u);
    assert.equal(await part.count(), 0);
    await page.goBack();
    await count.filter({ hasText: before }).waitFor();
    assertNoFaults(search);
    await search.close();
  });

  test('are looked for in older parts where the newest has too few', async () => {
    const search = await openSearchPage(browser, server.url, 'fa', '?q="يومه 2"');
    assert.deepEqual(await search.found(), ['made2']);
    assert.equal(await search.page.locator('.notice.part').count(), 0);
    await search.close();
  });

  test('are there again for whoever comes back', async () => {
    const search = await openSearchPage(browser, server.url, 'ar', '?q=مرفأ&sort=oldest&whole=1');
    const { page } = search;
    await page.locator('#more-results').click();
    await page.locator('#search-results > li:nth-child(20)').waitFor();
    await page.locator('#search-results > li:nth-child(18)').scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    await page.goto(`${server.url}/about/`);
    await page.goBack();
    await page.locator('#search-results > li:nth-child(20)').waitFor();
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 5, scrolled);
    await search.close();
  });

  test('come in order of date from all bundles, the undated last', async () => {
    const search = await openSearchPage(
      browser,
      server.url,
      'fa',
      '?from=2020-01-19&to=2020-01-23',
    );
    assert.deepEqual(await search.found(), ['made22', 'made21', 'made20', 'made19', 'made18']);
    await search.page.goto(`${server.url}/fa/search/?language=fa&sort=oldest`);
    await search.settled();
    for (let more = 0; more < 1; more++) await search.page.locator('#more-results').click();
    await search.page.locator('#search-results > li:nth-child(17)').waitFor();
    assert.equal((await search.found()).at(-1), 'made1');
    await search.close();
  });

  test('say what is not known of them', async () => {
    const search = await openSearchPage(
      browser,
      server.url,
      'en',
      '?q=مرفأ&to=2020-01-03&sort=oldest',
    );
    const [untitled] = await search.page.locator('#search-results > li').allInnerTexts();
    assert.match(untitled ?? '', /Untitled article/u);
    assert.match(untitled ?? '', /Publisher unknown/u);
    assert.match(untitled ?? '', /1 January 2020/u);
    await search.page.goto(`${server.url}/en/search/?q="يومه 1"`);
    await search.settled();
    assert.deepEqual(await search.found(), ['made1']);
    assert.match(await search.page.locator('#search-results').innerText(), /date unknown/u);
    assert.deepEqual(await axeFindings(search.page), []);
    await search.close();
  });
});
