import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { launchBrowser } from './browser.ts';
import { openSearchPage } from './search-page.ts';
import { serveSite } from './site.ts';
import { assertNoFaults } from './watched-page.ts';

suite('search says what it did and did not find', () => {
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

  test('articles with some of the words stand apart, and say what they lack', async () => {
    const search = await openSearchPage(browser, server.url, 'en', '?q=الكرملين نورديك');
    const { page } = search;
    assert.deepEqual(await search.found(), []);
    assert.deepEqual((await search.foundInPart()).sort(), ['4ee6xa4w', 'f65jkhxx']);
    assert.match(await page.getByRole('status').innerText(), /^No article has all/u);
    assert.ok(await page.getByRole('heading', { name: /some of these words only/u }).isVisible());
    const lacks = await page.locator('#partial-results .lacks').allInnerTexts();
    assert.deepEqual(lacks.map((text) => text.trim()).sort(), ['lacks: الكرملين', 'lacks: نورديك']);
    assertNoFaults(search);
    await search.close();
  });

  test('a word that is nowhere is named', async () => {
    const search = await openSearchPage(browser, server.url, 'ar', '?q=بيسكوف البرازيل');
    assert.deepEqual(await search.foundInPart(), ['f65jkhxx']);
    assert.match(await search.page.locator('.notice.unknown').innerText(), /البرازيل/u);
    assert.doesNotMatch(await search.page.locator('.notice.unknown').innerText(), /بيسكوف/u);
    await search.close();
  });

  test('a made-up word finds nothing, and says so to a screen reader', async () => {
    const search = await openSearchPage(browser, server.url, 'fa', '?q=ژژقپپق');
    assert.deepEqual([...(await search.found()), ...(await search.foundInPart())], []);
    const status = search.page.getByRole('status');
    assert.equal((await status.innerText()).trim(), 'نتیجه‌ای نیست');
    assert.equal(await search.page.locator('#search-partial').isVisible(), false);
    await search.close();
  });

  for (const [kind, query, right, found] of [
    ['a slip', 'أردوخان', /ردوغان/u, '8chpjh85'],
    ['another keyboard layout', 'hg;vlgdk', /الكرملين/u, 'f65jkhxx'],
  ] as const) {
    test(`${kind} is corrected on request, and named`, async () => {
      const search = await openSearchPage(browser, server.url, 'ar');
      await search.type(query);
      assert.deepEqual(await search.found(), []);
      const notice = search.page.locator('.notice.correction');
      assert.equal(/لوحة المفاتيح/u.test(await notice.innerText()), kind !== 'a slip');
      const link = notice.getByRole('link');
      assert.match(await link.innerText(), right);
      await link.click();
      await search.settled();
      assert.ok((await search.found()).includes(found));
      assert.match(await search.page.locator('#search-input').inputValue(), right);
      assert.equal(await notice.count(), 0);
      await search.page.goBack();
      await search.settled();
      assert.equal(await search.page.locator('#search-input').inputValue(), query);
      assertNoFaults(search);
      await search.close();
    });
  }

  test('what was searched besides is shown, and can be switched off', async () => {
    const search = await openSearchPage(browser, server.url, 'en', '?q=قره باغ');
    const also = search.page.locator('.notice.also');
    assert.match(await also.innerText(), /Karabakh/u);
    assert.equal((await search.found()).length, 5);
    await also.getByRole('link').click();
    await search.settled();
    assert.equal(new URL(search.page.url()).searchParams.get('exact'), '1');
    assert.equal(await search.page.locator('input[name=exact]').isChecked(), true);
    const exact = await search.found();
    assert.ok(exact.length > 0 && exact.length < 5, exact.join(' '));
    await search.page.locator('.notice.exact a').click();
    await search.settled();
    assert.equal((await search.found()).length, 5);
    assertNoFaults(search);
    await search.close();
  });

  const BAD: readonly (readonly [what: string, query: string])[] = [
    ['10,000 characters', 'تركيا وأذربيجان '.repeat(625)],
    ['10,000 characters without a space', 'ت'.repeat(10_000)],
    ['control characters', 'تركيا\u0000\u0007\u001B أذربيجان'],
    ['bidi controls', '\u202Eأذربيجان\u202C \u2066تركيا\u2069'],
    ['markup', '<img src=x onerror="document.title=1"><script>alert(1)</script>'],
    ['a lone surrogate', '\uD83Dتركيا\uDE00'],
    ['an unfinished quote', '"تركيا أذربيجان'],
    ['nothing but signs', '" - "" -"" «» ** ()'],
    ['an exclusion alone', '-تركيا'],
    ['a name of every object', '__proto__ constructor toString'],
  ];
  test('bad input gets a sane answer, and nothing is executed', async () => {
    const search = await openSearchPage(browser, server.url, 'ar');
    const { page } = search;
    for (const [what, query] of BAD) {
      await page.locator('#search-input').fill('');
      await page.locator('#search-input').evaluate((box, text) => {
        (box as HTMLInputElement).value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }, query);
      await page.keyboard.press('Enter');
      await search.settled();
      assert.ok(await page.locator('#search-count').isVisible(), what);
      assert.notEqual(await page.locator('#search-count').innerText(), '', what);
      assert.equal(
        await page.locator('#search-answer img, #search-answer script').count(),
        0,
        what,
      );
      assert.equal(await page.locator('#search-failure').isVisible(), false, what);
      assert.ok(page.url().length < 12_000, what);
      await page.reload();
      await search.settled();
      assertNoFaults(search);
    }
    await search.close();
  });

  test('a query that is cut is said to be', async () => {
    const search = await openSearchPage(browser, server.url, 'en');
    await search.page.locator('#search-input').fill('تركيا '.repeat(400));
    await search.page.locator('.notice.too-long').waitFor();
    await search.close();
  });
});
