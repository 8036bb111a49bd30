import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { LOCALES, directionOf } from '../src/i18n/locale.ts';
import { axeFindings, contrastFindings } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { articlePages, indexPages } from './site-pages.ts';
import { serveSite } from './site.ts';
import { assertNoFaults, watchPage, type WatchedPage } from './watched-page.ts';

/** The narrowest screen of WCAG 2.2, 1.4.10 (reflow), in CSS pixels. */
const PHONE = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 800 };

const pages = [...(await indexPages()), ...(await articlePages())];

suite('every kind of page, in every interface language', () => {
  let server: StaticServer;
  let browser: Browser;
  let watched: WatchedPage;
  before(async () => {
    server = await serveSite();
    browser = await launchBrowser();
    watched = await watchPage(browser, server.url, { viewport: DESKTOP });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const { address, locale, inLocale } of pages) {
    test(`${locale} ${address}`, async () => {
      const { page, faults } = watched;
      faults.length = 0;
      await page.emulateMedia({ colorScheme: 'light' });
      const response = await page.goto(server.url + address);
      assert.equal(response?.status(), 200);
      assert.match(response.headers()['content-type'] ?? '', /^text\/html; ?charset=utf-8$/u);

      const root = page.locator('html');
      assert.equal(await root.getAttribute('lang'), locale);
      assert.equal((await root.getAttribute('dir')) ?? 'ltr', directionOf(locale));
      assert.equal(await page.locator('h1').count(), 1);
      assert.notEqual((await page.title()).trim(), '');

      for (const other of LOCALES.filter((other) => other !== locale)) {
        const link = page.locator(`a[hreflang="${other}"][href="${inLocale(other)}"]`);
        assert.ok((await link.count()) > 0, `no link to ${other} ${inLocale(other)}`);
      }

      assert.deepEqual(await axeFindings(page), [], 'light');
      assert.deepEqual(await contrastFindings(page), []);

      await page.setViewportSize(PHONE);
      // As it is, and with the largest text of the reading settings.
      const overflow = await page.evaluate(() => {
        const root = document.documentElement;
        const widths = ['normal', 'largest'].map((size) => {
          root.dataset['size'] = size;
          return root.scrollWidth - root.clientWidth;
        });
        delete root.dataset['size'];
        return Math.max(...widths);
      });
      await page.setViewportSize(DESKTOP);
      assert.ok(overflow <= 0, `${overflow} px wider than a phone`);
      assertNoFaults(watched);
    });
  }

  test('a missing page answers 404 with a page that helps', async () => {
    const { page, faults } = watched;
    const response = await page.goto(`${server.url}/no/such/page/`);
    assert.equal(response?.status(), 404);
    assert.equal(await page.locator('h1').count(), 1);
    assert.ok((await page.locator('a[href="/"]').count()) > 0);
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(await contrastFindings(page), []);
    // The browser itself reports the missing page.
    assert.deepEqual(
      faults.filter((fault) => !fault.includes('404')),
      [],
    );
    faults.length = 0;
  });

  test('the language switch keeps the reader on the page', async () => {
    const { page } = watched;
    await page.goto(`${server.url}/tags/`);
    for (const [language, expected] of [
      ['fa', '/fa/tags/'],
      ['en', '/en/tags/'],
      ['ar', '/tags/'],
    ] as const) {
      await page.locator(`a[hreflang="${language}"]:visible`).first().click();
      await page.waitForURL(server.url + expected);
      assert.equal(await page.locator('html').getAttribute('lang'), language);
    }
    assertNoFaults(watched);
  });
});
