import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { articlePath } from '../src/i18n/paths.ts';
import { hashSource, META_POLICY } from '../src/layouts/security/content-security-policy.ts';
import { SECURITY_HEADERS } from '../src/layouts/security/response-headers.ts';
import { launchBrowser } from './browser.ts';
import { openSearchPage } from './search-page.ts';
import { articlePages, heldArticles, indexPages } from './site-pages.ts';
import { serveSite, SITE_FOLDER } from './site.ts';
import { assertNoFaults, unlessLeft, watchPage } from './watched-page.ts';

const INLINE =
  /<(script|style)(?![^>]*\ssrc=)(?![^>]*\stype="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/\1>/gu;
/** Attributes that hold styles or scripts, and addresses that are scripts. */
const IN_ATTRIBUTES =
  /<[a-z][^>]*\s(?:style|on[a-z]+)="|<[a-z][^>]*\s(?:href|src|action)="\s*(?:javascript|data|vbscript):/iu;

test('every page carries the policy first, and nothing inside it that the policy does not name', async () => {
  const meta = `<meta http-equiv="content-security-policy" content="${META_POLICY}">`;
  let pages = 0;
  for await (const file of glob('**/*.html', { cwd: SITE_FOLDER })) {
    const html = await readFile(path.join(SITE_FOLDER, file), 'utf8');
    const [before, after] = html.split(meta);
    assert.ok(after, `${file}: no policy`);
    assert.doesNotMatch(before!, /<(?:script|style|link)/u, file);
    for (const [piece, , text] of html.matchAll(INLINE)) {
      assert.ok(META_POLICY.includes(hashSource(text!)), `${file}: not in the policy: ${piece}`);
    }
    assert.doesNotMatch(html, IN_ATTRIBUTES, file);
    pages++;
  }
  assert.ok(pages > 100);
});

suite('in a browser', () => {
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

  test('every response has the headers', async () => {
    for (const address of ['/', '/favicon.svg', '/search-index/archive.json', '/no-such-page/']) {
      const { headers } = await fetch(server.url + address);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        assert.equal(headers.get(name), value, `${address}: ${name}`);
      }
    }
  });

  test('no page does what the policy forbids, and none sets a cookie', async () => {
    const watched = await watchPage(browser, server.url);
    const { page } = watched;
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        console.error(`forbidden: ${effectiveDirective} ${blockedURI}`),
      ),
    );
    const pages = [...(await indexPages()), ...(await articlePages())];
    for (const { address } of pages) await page.goto(server.url + address);
    assertNoFaults(unlessLeft(watched));
    assert.deepEqual(await page.context().cookies(), []);
    await watched.close();
  });

  test('search works under the policy, in its worker too', async () => {
    const watched = await openSearchPage(browser, server.url, 'ar', '?q=الناتو');
    assert.ok((await watched.found()).length > 0);
    assertNoFaults(watched);
    await watched.close();
  });

  test('what is put into a page does not run, where no header is sent either', async () => {
    const [{ record }] = (await heldArticles()) as [Awaited<ReturnType<typeof heldArticles>>[0]];
    const address = server.url + articlePath(record.id);
    const html = await (await fetch(address)).text();
    const hostile = `<script>document.title='run'</script><img src=x onerror="document.title='run'">
      <svg onload="document.title='run'"></svg><a id=link href="javascript:document.title='run'">x</a>
      <script src="data:text/javascript,document.title='run'"></script>
      <iframe srcdoc="<script>parent.document.title='run'</script>"></iframe>`;
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.route(address, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: html.replace('</main>', `${hostile}</main>`),
      }),
    );
    await page.goto(address, { waitUntil: 'load' });
    await page.locator('#link').click();
    const refused = await page.evaluate(() => {
      const failures: string[] = [];
      const attempts: Record<string, () => void> = {
        markup: () => (document.body.innerHTML += '<b>x</b>'),
        'foreign worker': () => new Worker('https://example.org/x.js'),
      };
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          attempt();
        } catch {
          failures.push(name);
        }
      }
      return failures;
    });
    assert.deepEqual(refused, ['markup', 'foreign worker']);
    const wasm = await page.evaluate(() =>
      WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => 'compiled',
        () => 'refused',
      ),
    );
    assert.equal(wasm, 'refused');
    // Not in the call itself, which the browser's tools exempt.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('error', resolve, { once: true });
          setTimeout(() => Function("document.title='run'")(), 0);
        }),
    );
    assert.notEqual(await page.title(), 'run');
    await context.close();
  });
});
