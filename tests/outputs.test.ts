import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { suite, test } from 'node:test';
import { splitFrontMatter } from '../src/archive/article-file.ts';
import { bodyBlocks } from '../src/archive/markdown.ts';
import { LOCALES } from '../src/i18n/locale.ts';
import { localePath } from '../src/i18n/paths.ts';
import { heldArticles } from './site-pages.ts';
import { SITE_FOLDER } from './site.ts';

const held = await heldArticles();
const articles = held.map(({ record }) => record);
const read = (file: string) => readFile(path.join(SITE_FOLDER, file), 'utf8');

suite('citations', () => {
  for (const { id, title, date, capture } of articles) {
    test(`${id} can be cited in three formats, with what is known of it and how`, async () => {
      const files = ['bib', 'ris', 'json'].map((ending) => read(`articles/${id}/cite.${ending}`));
      const page = await read(`articles/${id}/index.html`);
      for (const written of await Promise.all(files)) {
        assert.ok(written.includes(capture.sha256), written);
        if (title.by !== 'unknown') assert.ok(written.includes(title.text), written);
        if (date.basis === 'inferred') assert.ok(written.includes(date.reason), written);
      }
      for (const ending of ['bib', 'ris', 'json']) {
        assert.ok(page.includes(`href="/articles/${id}/cite.${ending}"`), ending);
      }
      assert.ok(page.includes('<meta name="citation_title"'));
      assert.equal(page.includes('citation_publication_date'), date.basis === 'stated');
    });
  }
});

const site = process.env['RASAD_SITE'];
const there = (file: string) =>
  access(path.join(SITE_FOLDER, file)).then(
    () => true,
    () => false,
  );

suite('following', () => {
  test('what needs absolute addresses is there with a site, and neither there nor linked without', async () => {
    const home = await read('index.html');
    for (const file of [
      'feeds/rss.xml',
      'feeds/fa/atom.xml',
      'opensearch.xml',
      'sitemap-index.xml',
    ]) {
      assert.equal(await there(file), site !== undefined, file);
    }
    assert.equal(home.includes('href="/feeds/rss.xml"'), site !== undefined);
    assert.equal(home.includes('rel="search"'), site !== undefined);
    assert.equal((await read('robots.txt')).includes('Sitemap: '), site !== undefined);
  });

  for (const locale of LOCALES) {
    test(`the manifest in ${locale} is linked and begins at its home`, async () => {
      const address = localePath(locale, 'manifest.webmanifest');
      const manifest = JSON.parse(await read(address)) as Record<string, unknown>;
      assert.equal(manifest['start_url'], localePath(locale, ''));
      assert.equal(manifest['lang'], locale);
      assert.ok((await read(`${localePath(locale, '')}index.html`)).includes(`href="${address}"`));
    });
  }
});

suite('files to keep', () => {
  test('JSON Lines has every article with all of its text, and CSV a row of each', async () => {
    const lines = (await read('data/articles.jsonl')).trimEnd().split('\n');
    const table = await read('data/articles.csv');
    const texts = new Map(
      lines.map((line) => {
        const { id, text } = JSON.parse(line) as { id: string; text: string };
        return [id, text];
      }),
    );
    assert.equal(texts.size, held.length);
    for (const { record, body } of held) {
      const expected = bodyBlocks(body).map(({ text }) => text);
      assert.equal(texts.get(record.id), expected.join('\n\n'));
      assert.ok(table.includes(`\r\n"${record.id}","${record.language}",`));
      assert.ok(table.includes(expected.at(-1)!.replaceAll('"', '""')));
    }
  });

  for (const { record, body } of held) {
    test(`${record.id} as plain text and as Markdown has the whole text`, async () => {
      const { id } = record;
      const blocks = bodyBlocks(body);
      const plain = await read(`articles/${id}/article.txt`);
      assert.ok(plain.includes(blocks.map(({ text }) => text).join('\n\n')));
      assert.ok(plain.includes(record.capture.sha256));
      const { body: copy } = splitFrontMatter(await read(`articles/${id}/article.md`))!;
      assert.deepEqual(bodyBlocks(copy), blocks);
      const page = await read(`articles/${id}/index.html`);
      for (const file of ['article.txt', 'article.md']) {
        assert.ok(page.includes(`href="/articles/${id}/${file}"`), file);
      }
    });
  }
});
