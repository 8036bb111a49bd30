import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { contentRoot } from '../src/archive/content-folder.ts';
import { bodyBlocks } from '../src/archive/markdown.ts';
import { edtfOf } from '../src/archive/publication-date.ts';
import { articlePath, rawCapturePath } from '../src/i18n/paths.ts';
import { launchBrowser } from './browser.ts';
import { heldArticles } from './site-pages.ts';
import { serveSite } from './site.ts';
import { assertNoFaults, watchPage } from './watched-page.ts';

const articles = await heldArticles();

/** Text as a reader takes it in: white space is one space. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

suite('articles', () => {
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

  for (const { record, body } of articles) {
    const address = articlePath(record.id);

    test(`${address} reads whole without JavaScript`, async () => {
      const watched = await watchPage(browser, server.url, { javaScriptEnabled: false });
      const { page } = watched;
      await page.goto(server.url + address);
      if (record.title.by !== 'unknown') {
        assert.equal(squeezed(await page.locator('h1').innerText()), squeezed(record.title.text));
      }
      const text = squeezed(await page.locator('article').first().innerText());
      for (const block of bodyBlocks(body)) {
        assert.ok(text.includes(squeezed(block.text)), `not on the page: ${block.text}`);
      }
      const paragraphs = bodyBlocks(body).filter(({ kind }) => kind === 'paragraph');
      for (let number = 1; number <= paragraphs.length; number++) {
        assert.equal(await page.locator(`#p${number}`).count(), 1, `paragraph ${number}`);
      }
      assertNoFaults(watched);
      await watched.close();
    });

    test(`${address} says when, and how that is known`, async () => {
      const watched = await watchPage(browser, server.url);
      const { page } = watched;
      await page.goto(server.url + address);
      const expression = edtfOf(record.date);
      const machine = page.locator('article time').first();
      if (expression === null) assert.equal(await page.locator('article time').count(), 0);
      else {
        assert.equal(await machine.getAttribute('datetime'), expression.replace(/[?~%]$/u, ''));
      }
      if (record.date.basis === 'inferred') {
        const text = squeezed((await page.locator('main').textContent()) ?? '');
        assert.ok(text.includes(squeezed(record.date.reason)), 'the reason is not shown');
      }
      await watched.close();
    });

    test(`${address} has its capture, byte for byte`, async () => {
      const response = await fetch(server.url + rawCapturePath(record.id));
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'text/plain; charset=utf-8');
      const served = Buffer.from(await response.arrayBuffer());
      const kept = await readFile(path.join(contentRoot(), record.capture.path));
      assert.ok(served.equals(kept), 'the served capture differs from the one in content');
    });
  }
});
