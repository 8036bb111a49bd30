import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { StaticServer } from '../scripts/serve.ts';
import { contentRoot } from '../src/archive/content-folder.ts';
import { bodyBlocks } from '../src/archive/markdown.ts';
import { findMentions } from '../src/archive/mentions/find-mentions.ts';
import { buildNameIndex } from '../src/archive/mentions/name-index.ts';
import { nameRecords } from '../src/archive/names.ts';
import { readEntities } from '../src/archive/vocabulary-files.ts';
import { LOCALES } from '../src/i18n/locale.ts';
import { articlePath, localePath } from '../src/i18n/paths.ts';
import { launchBrowser } from './browser.ts';
import { heldArticles } from './site-pages.ts';
import { SITE_FOLDER, serveSite } from './site.ts';
import { assertNoFaults, watchPage } from './watched-page.ts';

const entities = await readEntities(contentRoot());
const names = buildNameIndex(nameRecords(entities, []));
const articles = (await heldArticles()).map(({ record, body }) => {
  const title = record.title.by === 'unknown' ? '' : record.title.text;
  const blocks = bodyBlocks(body);
  const texts = [title, ...blocks.map(({ text }) => text)];
  const { mentions } = findMentions(names, record.language, texts);
  return { ...record, blocks, named: new Set(mentions.map(({ name }) => name.id)) };
});

function builtPage(address: string): Promise<string> {
  return readFile(path.join(SITE_FOLDER, address, 'index.html'), 'utf8');
}

test('every article leads to the page of each entity that it names', async () => {
  for (const { id, language, named } of articles) {
    assert.ok(named.size > 0);
    const html = await builtPage(articlePath(id));
    for (const entity of named) {
      const href = localePath(language, `entities/${entity}/`);
      assert.ok(html.includes(`href="${href}"`), `${id}: no link to ${href}`);
    }
  }
});

test('the page of an entity leads to each article that names it, in every language', async () => {
  for (const { id, named } of articles) {
    for (const entity of named) {
      for (const locale of LOCALES) {
        const html = await builtPage(localePath(locale, `entities/${entity}/`));
        assert.ok(html.includes(`href="${articlePath(id)}"`), `${locale} ${entity}: not ${id}`);
      }
    }
  }
});

test('entities.json has every record, and the articles that name it', async () => {
  const file = await readFile(path.join(SITE_FOLDER, 'data/entities.json'), 'utf8');
  const data = JSON.parse(file) as {
    id: string;
    articles: { id: string; mentions: number }[];
    url: Record<string, string> | null;
  }[];
  assert.deepEqual(
    data.map(({ id }) => id),
    entities.map(({ id }) => id).sort(),
  );
  for (const { id, articles: naming, url } of data) {
    const expected = articles.filter(({ named }) => named.has(id)).map((article) => article.id);
    assert.deepEqual(naming.map((article) => article.id).sort(), expected.sort(), id);
    if (expected.length > 0) assert.equal(url?.['en'], `/en/entities/${id}/`);
  }
});

suite('names in the browser', () => {
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

  test('links leave the text of every paragraph and subheading as it was', async () => {
    const watched = await watchPage(browser, server.url, { javaScriptEnabled: false });
    for (const { id, blocks } of articles) {
      await watched.page.goto(server.url + articlePath(id));
      const texts = await watched.page
        .locator('[data-article-body] > *')
        .evaluateAll((all) => all.map(({ textContent }) => textContent));
      assert.deepEqual(
        texts,
        blocks.map(({ text }) => text),
      );
      assert.ok((await watched.page.locator('[data-article-body] a.named').count()) > 0);
    }
    assertNoFaults(watched);
    await watched.close();
  });

  test('a name shows who it is on hover and on focus, without script', async () => {
    const watched = await watchPage(browser, server.url, { javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(server.url + articlePath(articles[0]!.id));
    const name = page.locator('a.named').first();
    const gloss = () => name.evaluate((link) => getComputedStyle(link, '::after').content);
    assert.equal(await gloss(), 'none');
    await name.hover();
    assert.match(await gloss(), /\p{L}/u);
    await page.mouse.move(0, 0);
    await name.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    assert.match(await gloss(), /\p{L}/u);
    await watched.close();
  });

  test('Escape takes the gloss away', async () => {
    const watched = await watchPage(browser, server.url);
    const { page } = watched;
    await page.goto(server.url + articlePath(articles[0]!.id));
    const name = page.locator('a.named').first();
    await name.hover();
    await page.keyboard.press('Escape');
    const shown = await name.evaluate((link) => getComputedStyle(link, '::after').display);
    assert.equal(shown, 'none');
    await watched.close();
  });

  test('an index of names is narrowed in any spelling', async () => {
    const watched = await watchPage(browser, server.url);
    const { page } = watched;
    await page.goto(`${server.url}/en/places/`);
    const input = page.locator('#names-filter');
    const shown = () =>
      page
        .locator('[data-spellings]:visible a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const all = (await shown()).length;
    for (const typed of ['كاراباخ', 'قره باغ', 'Nagorno Kara']) {
      await input.fill(typed);
      assert.deepEqual(await shown(), ['/en/entities/karabakh/'], typed);
    }
    await input.fill('qqqq');
    assert.deepEqual(await shown(), []);
    assert.notEqual(await page.locator('output').innerText(), '');
    await input.fill('');
    assert.equal((await shown()).length, all);
    assertNoFaults(watched);
    await watched.close();
  });
});
