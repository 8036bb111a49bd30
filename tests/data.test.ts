import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { contentRoot } from '../src/archive/content-folder.ts';
import { edtfOf } from '../src/archive/publication-date.ts';
import { readSources } from '../src/archive/vocabulary-files.ts';
import { heldArticles } from './site-pages.ts';
import { SITE_FOLDER } from './site.ts';

const published: Record<string, unknown>[] = JSON.parse(
  await readFile(path.join(SITE_FOLDER, 'data/articles.json'), 'utf8'),
);

test('articles.json has every article once, and nothing else', async () => {
  const held = (await heldArticles()).map(({ record }) => record.id);
  assert.deepEqual(published.map(({ id }) => id).sort(), held.sort());
});

test('articles.json says of each article what its file says', async () => {
  const labels = new Map((await readSources(contentRoot())).map(({ id, label }) => [id, label]));
  for (const { record } of await heldArticles()) {
    const { publisher, title } = record;
    const words = publisher && { ar: publisher.text, fa: publisher.text, en: publisher.text };
    assert.deepEqual(
      published.find(({ id }) => id === record.id),
      {
        id: record.id,
        language: record.language,
        title: title.by === 'unknown' ? null : title.text,
        titleBy: title.by,
        date: edtfOf(record.date),
        dateBasis: record.date.basis,
        publisher: publisher?.source ?? null,
        publisherName: (publisher?.source && labels.get(publisher.source)) || words,
        credits: record.credits,
        tags: record.tags,
        url: `/articles/${record.id}/`,
        captureSha256: record.capture.sha256,
        captureUrl: `/articles/${record.id}/capture.txt`,
      },
    );
  }
});

test('articles.json is newest first, with the undated at the end', () => {
  const years = published.map(({ date }) => (typeof date === 'string' ? date.slice(0, 4) : '0'));
  assert.deepEqual(years, years.toSorted().reverse());
});
