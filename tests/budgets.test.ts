import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { articlePath } from '../src/i18n/paths.ts';
import { launchBrowser } from './browser.ts';
import { heldArticles } from './site-pages.ts';
import { serveSite } from './site.ts';
import { watchPage } from './watched-page.ts';

/** Bytes, gzipped. */
const PAGE_BUDGET = 20_000;
const SCRIPT_BUDGET = 4_000;
const FONT_BUDGET = 50_000;

const articles = await heldArticles();
const gzipped = (text: Buffer | string) => gzipSync(text, { level: 9 }).byteLength;

suite('what a reader loads with an article, before search is opened', () => {
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

  for (const { record } of articles) {
    test(articlePath(record.id), async (context) => {
      const { page, close } = await watchPage(browser, server.url);
      const loaded: Promise<{ type: string; bytes: number }>[] = [];
      page.on('response', (response) => {
        const type = response.request().resourceType();
        const size = (body: Buffer) => (type === 'font' ? body.byteLength : gzipped(body));
        loaded.push(response.body().then((body) => ({ type, bytes: size(body) })));
      });
      await page.goto(server.url + articlePath(record.id), { waitUntil: 'networkidle' });
      const inline = await page
        .locator('script:not([src]):not([type$="json"])')
        .evaluateAll((scripts) => scripts.map(({ textContent }) => textContent).join('\n'));
      const resources = await Promise.all(loaded);
      await close();

      const bytesOf = (...types: string[]) =>
        resources.reduce((sum, { type, bytes }) => sum + (types.includes(type) ? bytes : 0), 0);
      const total = bytesOf('document', 'stylesheet', 'script', 'fetch', 'xhr');
      const script = bytesOf('script') + (inline === '' ? 0 : gzipped(inline));
      const fonts = resources.filter(({ type }) => type === 'font');
      context.diagnostic(
        `${record.id}: page ${total}, script ${script}, font ${bytesOf('font')} bytes`,
      );
      assert.ok(total <= PAGE_BUDGET, `HTML, CSS and JS: ${total} bytes`);
      assert.ok(script <= SCRIPT_BUDGET, `JS: ${script} bytes`);
      assert.ok(fonts.length <= 1, `${fonts.length} fonts`);
      assert.ok(bytesOf('font') <= FONT_BUDGET, `font: ${bytesOf('font')} bytes`);
    });
  }
});
