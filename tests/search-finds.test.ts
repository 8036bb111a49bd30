import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { LOCALES, directionOf } from '../src/i18n/locale.ts';
import { launchBrowser } from './browser.ts';
import { openSearchPage, type SearchPage } from './search-page.ts';
import { serveSite } from './site.ts';
import { assertNoFaults } from './watched-page.ts';

/** Words that one article alone has: on an Arabic and a Persian keyboard, and a number in Persian digits. */
const OWN_WORDS = {
  '8chpjh85': ['تغريدة', 'تغریده', '۱۹۹۲'],
  '4ee6xa4w': ['نورديك', 'نوردیک', '۶ أشهر'],
  f65jkhxx: ['بيسكوف', 'بیسکوف', '۴۴'],
  t8nwz1jt: ['كوماندوز', 'کوماندوز', '۱۳۰'],
  y95njere: ['گونايدين', 'گونایدین', '۱۸'],
} as const;

suite('search finds every article by a word of its own', () => {
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

  for (const locale of LOCALES) {
    test(`from the ${locale} page`, async () => {
      const search = await openSearchPage(browser, server.url, locale);
      for (const [id, words] of Object.entries(OWN_WORDS)) {
        for (const word of words) {
          await search.type(word);
          assert.deepEqual(await search.found(), [id], word);
        }
      }
      assertNoFaults(search);
      await search.close();
    });
  }

  for (const locale of LOCALES) {
    test(`a result on the ${locale} page says what it is`, async () => {
      const search: SearchPage = await openSearchPage(browser, server.url, locale);
      await search.type('Karabakh');
      assert.equal((await search.found()).length, 5);
      const results = search.page.locator('#search-results > li');
      for (const result of await results.all()) {
        const link = result.locator('h3 a');
        assert.match(
          (await link.getAttribute('href')) ?? '',
          /^\/articles\/[a-z\d]+\/#q=Karabakh&/u,
        );
        const language = (await link.getAttribute('hreflang')) ?? '';
        const excerpt = result.locator('.excerpt');
        assert.equal(await excerpt.getAttribute('lang'), language);
        const direction = await excerpt.evaluate((element) => getComputedStyle(element).direction);
        assert.equal(direction, directionOf('ar'));
        assert.ok((await excerpt.locator('mark').count()) > 0, 'no word is marked');
        assert.notEqual((await result.locator('.kicker').innerText()).trim(), '');
      }
      const count = search.page.locator('output#search-count');
      assert.match(await count.innerText(), /5|۵/u);
      await search.close();
    });
  }

  test('the box of any other page leads there', async () => {
    const search = await openSearchPage(browser, server.url, 'fa');
    const { page } = search;
    await page.goto(`${server.url}/fa/tags/`);
    await page.locator('[data-search-input]').fill('گونايدين');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.url}/fa/search/?q=*`);
    await search.settled();
    assert.deepEqual(await search.found(), ['y95njere']);
    assert.equal(await page.locator('#search-input').inputValue(), 'گونايدين');
    assertNoFaults(search);
    await search.close();
  });
});
