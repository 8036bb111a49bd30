import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { suite, test } from 'node:test';
import { heldArticles } from './site-pages.ts';
import { SITE_FOLDER } from './site.ts';

const articles = (await heldArticles()).map(({ record }) => record);
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
