import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { readEdtf } from '../src/archive/edtf.ts';
import { edtfOf } from '../src/archive/publication-date.ts';
import { articlePath } from '../src/i18n/paths.ts';
import { launchBrowser } from './browser.ts';
import { heldArticles } from './site-pages.ts';
import { serveSite } from './site.ts';
import { assertNoFaults, watchPage } from './watched-page.ts';

const articles = (await heldArticles()).map(({ record }) => record);
const stated = articles.find(({ date }) => date.basis === 'stated')!;
const inferred = articles.find(({ date }) => date.basis === 'inferred')!;
const persian = articles.find(({ language }) => language === 'fa')!;

/** Where a text stands on the page: the left edge of its first letter's box, in CSS pixels. */
function leftOf(page: Page, selector: string, text: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        return range.getBoundingClientRect().left;
      }
      throw new Error(`${wanted} is not there`);
    }, text);
}

suite('reading', () => {
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

  const open = async (address: string, options: BrowserContextOptions = {}) => {
    const watched = await watchPage(browser, server.url, options);
    await watched.page.goto(server.url + address);
    return watched;
  };

  test('the settings work by keyboard, and are kept without a cookie or a flash', async () => {
    const watched = await open('/en/');
    const { page } = watched;
    const root = page.locator('html');
    await page.locator('button[popovertarget]').press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').getAttribute('value'), 'system');
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
    assert.equal(await root.getAttribute('data-theme'), 'dark');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    assert.equal(await root.getAttribute('data-size'), 'large');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#reading-settings').isVisible(), false);
    assert.equal(await page.locator(':focus').getAttribute('popovertarget'), 'reading-settings');

    // What is chosen is there before the body is: nothing can be drawn without it.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        Object.assign(globalThis, { themeAtBody: document.documentElement.dataset['theme'] });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${server.url}/fa/`);
    assert.equal(await page.evaluate('themeAtBody'), 'dark');
    assert.equal(await page.locator('[name="theme"]:checked').getAttribute('value'), 'dark');
    assert.deepEqual(await page.context().cookies(), []);
    assertNoFaults(watched);
    await watched.close();
  });

  test('without scripts there are no settings, and nothing of this day is said', async () => {
    const { page, close } = await open('/', { javaScriptEnabled: false });
    assert.equal(await page.locator('.reading-settings').isVisible(), false);
    assert.equal(await page.locator('[data-on-this-day]').isVisible(), false);
    await close();
  });

  test('nothing moves while an article loads, whatever is set', async () => {
    const { page, close } = await open('/en/');
    await page.evaluate(() => {
      localStorage.setItem('rasad-theme', 'sepia');
      localStorage.setItem('rasad-size', 'largest');
    });
    await page.goto(server.url + articlePath(stated.id), { waitUntil: 'networkidle' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as unknown as { value: number }).value;
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    assert.equal(shift, 0);
    await close();
  });

  test('an article was published on this day of a year: the front page says so', async () => {
    const day = new Date(readEdtf(edtfOf(stated.date)!).min);
    day.setUTCFullYear(day.getUTCFullYear() + 5);
    day.setUTCHours(12);
    for (const address of ['/', '/en/']) {
      const watched = await watchPage(browser, server.url, { timezoneId: 'UTC' });
      const { page } = watched;
      await page.clock.setFixedTime(day);
      await page.goto(server.url + address);
      const link = page.locator(`[data-on-this-day] a[href="${articlePath(stated.id)}"]`);
      await link.waitFor();
      assertNoFaults(watched);
      await watched.close();
    }
  });

  test('on paper: source, date, how it is known, permanent link; no controls', async () => {
    const { page, close } = await open(articlePath(inferred.id), { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['h1', '.byline .publisher', '.byline .when', '.byline details p', '#p1']) {
      assert.ok(await page.locator(shown).first().isVisible(), shown);
    }
    assert.ok(await page.locator('a[rel="bookmark"]').isVisible());
    for (const hidden of ['nav.sections', '.search-box', '.reading-settings', '.onward']) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    }
    const [paper, ink] = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    });
    assert.deepEqual([paper, ink], ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await close();
  });

  test('numbers, ranges and addresses stand in the order that they are read', async () => {
    const { page } = await open(articlePath(stated.id));
    // Right to left: day, month, year; the time after them.
    const when = '.byline .when time bdi';
    const written = (await page.locator(when).first().innerText()).match(/\d+/gu)!;
    const [day, year] = [written[0]!, written.find((digits) => digits.length === 4)!];
    assert.ok((await leftOf(page, when, day)) > (await leftOf(page, when, year)));
    // Left to right: an address begins at its left.
    const link = 'a[rel="bookmark"] bdi';
    assert.ok((await leftOf(page, link, 'articles')) < (await leftOf(page, link, stated.id)));
    await page.goto(server.url + articlePath(persian.id));
    const [first, last] = (await page.locator(when).first().innerText()).match(/[۰-۹]{4}/gu)!;
    if (last) assert.ok((await leftOf(page, when, first!)) > (await leftOf(page, when, last)));
    // An Arabic title in an English reference stands between its quotation marks or brackets.
    await page
      .locator('.cite details')
      .nth(1)
      .evaluate((details) => details.setAttribute('open', ''));
    const title = await page.locator('#cite-MLA bdi').first().boundingBox();
    const publisher = await leftOf(page, '#cite-MLA', 'Rasad');
    assert.ok(title && title.width > 0 && publisher >= 0);
    await page.close();
  });

  test('links to a passage and copied references hold what was chosen', async () => {
    const watched = await open(articlePath(stated.id), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = watched;
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const chosen = await page.locator('#p2').evaluate((paragraph) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const node = walker.nextNode()!;
      const words = node.textContent!.split(' ').slice(0, 3).join(' ');
      getSelection()!.setBaseAndExtent(node, 0, node, words.length);
      return words;
    });
    const button = page.locator('.selection-link');
    await button.click();
    const link = await clipboard();
    assert.ok(link.startsWith(`${server.url + articlePath(stated.id)}#p2:~:text=`), link);
    assert.ok(decodeURIComponent(link).includes(chosen), link);

    await page
      .locator('.cite details')
      .nth(1)
      .evaluate((details) => details.setAttribute('open', ''));
    await page.locator('[data-copy="cite-APA"]').click();
    await page.locator('#copy-status:not(:empty)').waitFor();
    assert.match(await clipboard(), /\u2068[^\u2069]+\u2069\. \(\d{4}, .*SHA-256/u);
    await page
      .locator('.cite details')
      .nth(2)
      .evaluate((details) => details.setAttribute('open', ''));
    await page.locator('[data-copy-file$=".bib"]').click();
    await page.waitForFunction(async () =>
      (await navigator.clipboard.readText()).startsWith('@misc{'),
    );
    assertNoFaults(watched);
    await watched.close();
  });

  test('by keyboard alone: every control is reached once, in order, and seen', async () => {
    const { page, close } = await open(articlePath(stated.id));
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').getAttribute('href'), '#content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inMain = await page
      .locator(':focus')
      .evaluate((focused) => focused.closest('main') !== null);
    assert.ok(inMain, 'the skip link leads past the header');
    await page.reload();
    const seen: string[] = [];
    for (let stop = 0; stop < 400; stop++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return null;
        const all = [...document.querySelectorAll('a[href], button, input, summary')];
        const { outlineStyle } = getComputedStyle(focused);
        const { width, height } = focused.getBoundingClientRect();
        const marked = outlineStyle !== 'none' || focused.matches('[data-search-input]');
        return { index: all.indexOf(focused), marked: marked && width > 0 && height > 0 };
      });
      if (at === null) break;
      assert.ok(at.marked, `the focus on control ${at.index} is not seen`);
      assert.ok(at.index > Number(seen.at(-1) ?? -1), `control ${at.index} after ${seen.at(-1)}`);
      seen.push(String(at.index));
    }
    assert.ok(seen.length > 20);
    await close();
  });

  test('a screen reader hears the article in its order', async () => {
    const { page, close } = await open(articlePath(stated.id));
    const heard = await page.locator('body').ariaSnapshot();
    const order = [
      /- banner:/u,
      /- main:/u,
      /- heading ".+" \[level=1\]/u,
      /- time:/u,
      /- paragraph:/u,
      /- complementary ".+":/u,
      /- contentinfo:/u,
    ];
    let from = 0;
    for (const part of order) {
      const at = heard.slice(from).search(part);
      assert.ok(at >= 0, `${String(part)} is not heard after what comes before it`);
      from += at;
    }
    await close();
  });
});
