import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { axeFindings } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { openSearchPage } from './search-page.ts';
import { serveSite } from './site.ts';
import { assertNoFaults, watchPage } from './watched-page.ts';

/** The texts that are highlighted under a name. */
function highlighted(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => String(range)),
    name,
  );
}

suite('an article that was opened from a search', () => {
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

  test('has its words marked, to step through and to clear, and its text untouched', async () => {
    const search = await openSearchPage(browser, server.url, 'en', '?q=Aliyev', {
      reducedMotion: 'reduce',
    });
    const { page } = search;
    await page.locator('#search-results a[href*="/articles/f65jkhxx/"]').click();
    const bar = page.getByRole('region', { name: 'مواضع كلمات البحث' });
    await bar.waitFor();
    assert.deepEqual(await highlighted(page, 'search-hit'), ['إلهام علييف', 'علييف', 'علييف']);
    assert.deepEqual(await highlighted(page, 'search-current'), ['إلهام علييف']);
    assert.equal(await page.locator('article mark').count(), 0);
    assert.equal(await bar.getByRole('status').innerText(), '1 من 3');
    const inView = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('search-current') ?? [];
        const { top, bottom } = (range as Range).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    assert.equal(await inView(), true);
    assert.deepEqual(await axeFindings(page), []);

    await bar.getByRole('button', { name: 'الموضع التالي' }).click();
    assert.equal(await bar.getByRole('status').innerText(), '2 من 3');
    assert.equal(await inView(), true);
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    assert.equal(await bar.getByRole('status').innerText(), '1 من 3');
    await page.keyboard.press('p');
    assert.equal(await bar.getByRole('status').innerText(), '3 من 3');
    await page.keyboard.press('Escape');
    assert.equal(await bar.count(), 0);
    assert.deepEqual(await highlighted(page, 'search-hit'), []);
    assert.equal(page.url(), `${server.url}/articles/f65jkhxx/`);
    assertNoFaults(search);
    await search.close();
  });

  test('marks what the results marked', async () => {
    const search = await openSearchPage(browser, server.url, 'fa', '?q=قره باغ');
    const { page } = search;
    const results = page.locator('#search-results > li');
    const links = await results
      .locator('h3 a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const marks = await Promise.all(
      (await results.all()).map((result) => result.locator('mark').allInnerTexts()),
    );
    for (const [at, link] of links.entries()) {
      await page.goto(link);
      await page.locator('.hits-bar').waitFor();
      const inArticle = await highlighted(page, 'search-hit');
      for (const mark of marks[at]!) {
        assert.ok(
          inArticle.some((hit) => hit.replace(/\s+/gu, ' ') === mark),
          `${link}: ${mark}`,
        );
      }
    }
    assertNoFaults(search);
    await search.close();
  });

  test('leads back to the results it came from', async () => {
    const search = await openSearchPage(browser, server.url, 'en', '?q=NATO&language=ar');
    const { page } = search;
    const from = page.url();
    await page.locator('#search-results a').first().click();
    await page.locator('.hits-bar a').click();
    await page.waitForURL(from);
    await search.close();
  });

  test('marks also where the key of the result is not known', async () => {
    const watched = await watchPage(browser, server.url);
    const { page } = watched;
    await page.goto(`${server.url}/articles/y95njere/#q=گونايدين&key=v0_gone`);
    await page.locator('.hits-bar').waitFor();
    assert.deepEqual(await highlighted(page, 'search-hit'), ['اسماعیل گونایدین']);
    assert.equal(await page.locator('.hits-bar output').innerText(), '۱ از ۱');
    assertNoFaults(watched);
    await watched.close();
  });

  test('loads nothing of search where it was not', async () => {
    const watched = await watchPage(browser, server.url);
    const { page } = watched;
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${server.url}/articles/y95njere/`, { waitUntil: 'networkidle' });
    assert.deepEqual(
      loaded.filter((path) => path.startsWith('/search-index/') || /worker|hits/u.test(path)),
      [],
    );
    await watched.close();
  });

  test('reads as ever in a browser without the highlight API', async () => {
    const watched = await watchPage(browser, server.url);
    const { page } = watched;
    await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    await page.goto(`${server.url}/articles/y95njere/#q=گونايدين`, { waitUntil: 'networkidle' });
    assert.equal(await page.locator('.hits-bar').count(), 0);
    assertNoFaults(watched);
    await watched.close();
  });
});
