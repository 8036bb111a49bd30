import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { articlePath } from '../src/i18n/paths.ts';
import { axeFindings } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { openSearchPage } from './search-page.ts';
import { serveSite } from './site.ts';
import { assertNoFaults, watchPage } from './watched-page.ts';

/** What the key of the slash gives on an Arabic keyboard; the test's own has no such key. */
const ARABIC_SLASH = 'ظ';

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

suite('search by keyboard alone', () => {
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

  test('arrows walk the results, Enter opens, Esc goes back and clears', async () => {
    const search = await openSearchPage(browser, server.url, 'ar', '?q=Karabakh');
    const { page } = search;
    const links = page.locator('#search-results h3 a');
    const focused = () =>
      links.evaluateAll((all) => all.indexOf(document.activeElement as HTMLAnchorElement));
    await page.keyboard.press('/');
    assert.equal(await focusedId(page), 'search-input');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 0);
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focusedId(page), 'search-input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    assert.equal(await focusedId(page), 'search-input');
    await page.keyboard.press('ArrowDown');
    const href = await links.first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/**');
    assert.ok(page.url().endsWith(href ?? '?'));
    await page.locator('.hits-bar').waitFor();
    await page.goBack();
    await search.settled();
    await page.locator('#search-input').focus();
    await page.keyboard.press('Escape');
    await search.settled();
    assert.equal(await page.locator('#search-input').inputValue(), '');
    assert.deepEqual(await search.found(), []);
    assertNoFaults(search);
    await search.close();
  });

  test('the box is a key away on every page', async () => {
    const watched = await watchPage(browser, server.url);
    const { page } = watched;
    for (const address of ['/', '/fa/tags/', articlePath('y95njere'), '/en/search/']) {
      for (const key of ['/', 'Control+k', ARABIC_SLASH]) {
        await page.goto(server.url + address);
        if (key === ARABIC_SLASH) await page.locator('body').dispatchEvent('keydown', { key });
        else await page.keyboard.press(key);
        const focused = await page.evaluate(() =>
          document.activeElement?.matches('[data-search-input]'),
        );
        assert.equal(focused, true, `${key} on ${address}`);
        assert.equal(await page.locator('[data-search-input]').inputValue(), '');
      }
    }
    assertNoFaults(watched);
    await watched.close();
  });

  test('the list of shortcuts opens on any page, in its language, and closes', async () => {
    const watched = await watchPage(browser, server.url);
    const { page } = watched;
    for (const [address, title] of [
      ['/', 'اختصارات لوحة المفاتيح'],
      [articlePath('y95njere'), 'میان‌برهای صفحه‌کلید'],
      ['/en/about/', 'Keyboard shortcuts'],
    ] as const) {
      await page.goto(server.url + address);
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog', { name: title });
      await dialog.waitFor();
      assert.deepEqual(await axeFindings(page), [], address);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    assertNoFaults(watched);
    await watched.close();
  });

  test('shortcuts of a single key can be switched off, and Ctrl+K stays', async () => {
    const watched = await watchPage(browser, server.url);
    const { page } = watched;
    await page.goto(`${server.url}/en/`);
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('/');
    assert.equal(await page.locator('[data-search-input]:focus').count(), 0);
    await page.keyboard.press('Control+k');
    assert.equal(await page.locator('[data-search-input]:focus').count(), 1);
    await watched.close();
  });

  test('a question mark typed into the box is text', async () => {
    const search = await openSearchPage(browser, server.url, 'en');
    await search.page.locator('#search-input').pressSequentially('a/?');
    assert.equal(await search.page.locator('#search-input').inputValue(), 'a/?');
    assert.equal(await search.page.locator('dialog').count(), 0);
    await search.close();
  });
});
