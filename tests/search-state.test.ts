import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { launchBrowser } from './browser.ts';
import { openSearchPage } from './search-page.ts';
import { serveSite } from './site.ts';
import { assertNoFaults } from './watched-page.ts';

const parameters = (url: string) => [...new URL(url).searchParams];

suite('every state of the search is in the address', () => {
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

  test('an address gives its search: words, filters, dates, order, exact spelling', async () => {
    const state =
      '?q=Karabakh&language=ar&tag=armed-conflict&tag=military-cooperation&from=2021-01-01&to=2023-12-31&sort=oldest&exact=1';
    const { page, close, ...search } = await openSearchPage(browser, server.url, 'en', state);
    assert.equal(await page.locator('#search-input').inputValue(), 'Karabakh');
    assert.equal(await page.locator('input[name=language][value=ar]').isChecked(), true);
    assert.equal(await page.locator('input[name=language][value=fa]').isChecked(), false);
    assert.equal(await page.locator('input[name=tag]:checked').count(), 2);
    assert.equal(await page.locator('input[name=from]').inputValue(), '2021-01-01');
    assert.equal(await page.locator('input[name=to]').inputValue(), '2023-12-31');
    assert.equal(await page.locator('select[name=sort]').inputValue(), 'oldest');
    assert.equal(await page.locator('input[name=exact]').isChecked(), true);
    assert.deepEqual(await search.found(), []);
    await close();
  });

  test('back and forth go through the searches, not the keystrokes', async () => {
    const search = await openSearchPage(browser, server.url, 'ar');
    const { page } = search;
    await page.locator('#search-input').pressSequentially('بيسكوف', { delay: 30 });
    await search.type('بيسكوف');
    await page.keyboard.press('Enter');
    await search.settled();
    await search.type('كوماندو');
    await search.type('كوماندوز');
    await page.locator('input[name=language][value=ar]').check();
    await search.settled();
    assert.deepEqual(parameters(page.url()), [
      ['q', 'كوماندوز'],
      ['language', 'ar'],
    ]);
    const seen: [string, string[]][] = [];
    for (let steps = 0; steps < 2; steps++) {
      await page.goBack();
      await search.settled();
      seen.push([new URL(page.url()).search, await search.found()]);
    }
    assert.deepEqual(seen, [
      [`?q=${encodeURIComponent('كوماندوز')}`, ['t8nwz1jt']],
      [`?q=${encodeURIComponent('بيسكوف')}`, ['f65jkhxx']],
    ]);
    assert.equal(await page.locator('input[name=language]:checked').count(), 0);
    assert.equal(await page.locator('#search-input').inputValue(), 'بيسكوف');
    await page.goForward();
    await search.settled();
    assert.deepEqual(await search.found(), ['t8nwz1jt']);
    assertNoFaults(search);
    await search.close();
  });

  test('back from an article leads to the results', async () => {
    const search = await openSearchPage(browser, server.url, 'fa');
    const { page } = search;
    await search.type('Karabakh');
    await page.locator('#search-results a').first().click();
    await page.waitForURL('**/articles/**');
    await page.goBack();
    await search.settled();
    await page.locator('#search-results li').first().waitFor();
    assert.equal((await search.found()).length, 5);
    await search.close();
  });

  test('filters narrow, count what another choice would give, and are lifted', async () => {
    const search = await openSearchPage(browser, server.url, 'en', '?q=Karabakh');
    const { page } = search;
    const count = async (facet: string, value: string) => {
      const option = page.locator(`li:has(> label > input[name=${facet}][value="${value}"])`);
      return (await option.isVisible()) ? Number(await option.locator('.count').innerText()) : 0;
    };
    assert.deepEqual([await count('language', 'ar'), await count('language', 'fa')], [4, 1]);
    await page.locator('input[name=language][value=fa]').check();
    await search.settled();
    assert.deepEqual(await search.found(), ['y95njere']);
    assert.deepEqual([await count('language', 'ar'), await count('language', 'fa')], [4, 1]);
    assert.equal(await count('year', '2020'), 0);
    await page.locator('#active-filters button').first().click();
    await search.settled();
    assert.equal((await search.found()).length, 5);

    await page.locator('input[name=year][value="2020"]').check();
    await page.locator('input[name=year][value="2023"]').check();
    await search.settled();
    assert.equal((await search.found()).length, 3);
    await page.locator('#clear-filters').click();
    await search.settled();
    assert.deepEqual(parameters(page.url()), [['q', 'Karabakh']]);
    assert.equal((await search.found()).length, 5);
    assertNoFaults(search);
    await search.close();
  });

  test('dates and order', async () => {
    const search = await openSearchPage(browser, server.url, 'ar', '?q=Karabakh');
    const { page } = search;
    await page.locator('input[name=from]').fill('2021-01-01');
    await page.locator('input[name=to]').fill('2021-12-31');
    await search.settled();
    assert.deepEqual((await search.found()).sort(), ['4ee6xa4w', 'f65jkhxx']);
    await page.locator('select[name=sort]').selectOption('newest');
    await search.settled();
    assert.deepEqual(await search.found(), ['f65jkhxx', '4ee6xa4w']);
    await page.locator('select[name=sort]').selectOption('oldest');
    await search.settled();
    assert.deepEqual(await search.found(), ['4ee6xa4w', 'f65jkhxx']);
    assert.equal(new URL(page.url()).searchParams.get('sort'), 'oldest');
    await search.close();
  });

  test('a filter alone browses, newest first', async () => {
    const search = await openSearchPage(browser, server.url, 'fa', '?year=2021');
    assert.deepEqual(await search.found(), ['f65jkhxx', '4ee6xa4w']);
    assert.equal(await search.page.locator('select[name=sort]').inputValue(), 'newest');
    assert.equal(await search.page.locator('#search-results mark').count(), 0);
    await search.close();
  });

  test('the title of the page follows the words', async () => {
    const search = await openSearchPage(browser, server.url, 'en');
    const bare = await search.page.title();
    await search.type('NATO');
    assert.equal(await search.page.title(), `NATO – ${bare}`);
    await search.close();
  });
});
