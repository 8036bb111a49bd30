import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { LOCALES } from '../src/i18n/locale.ts';
import { axeFindings } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { openSearchPage } from './search-page.ts';
import { serveSite } from './site.ts';

const STATES = {
  results: '?q=Karabakh',
  filtered: '?q=Karabakh&language=fa&from=2021-01-01',
  partial: '?q=الكرملين نورديك البرازيل',
  corrected: '?q=أردوخان',
  nothing: '?q=ژژقپپق&exact=1',
} as const;

const PHONE = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 800 };

suite('the search page in its states is accessible and fits a phone', () => {
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
    for (const [state, address] of Object.entries(STATES)) {
      test(`${locale} ${state}`, async () => {
        const { page, close } = await openSearchPage(browser, server.url, locale, address, {
          viewport: DESKTOP,
          colorScheme: 'light',
        });
        assert.deepEqual(await axeFindings(page), [], 'light');
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await axeFindings(page), [], 'dark');
        await page.setViewportSize(PHONE);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(overflow <= 0, `${overflow} px wider than a phone`);
        await close();
      });
    }
  }

  test('on a phone the filters are folded away, and can be opened', async () => {
    const { page, close } = await openSearchPage(browser, server.url, 'ar', '?q=Karabakh', {
      viewport: PHONE,
    });
    const option = page.locator('input[name=language]').first();
    assert.equal(await option.isVisible(), false);
    await page.locator('#search-filters > summary').click();
    assert.equal(await option.isVisible(), true);
    assert.deepEqual(await axeFindings(page), []);
    await close();
  });
});
