import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchiveIndex } from '../archive-index.ts';
import type { ArticleEntry } from '../article-entry.ts';
import { headlineResolver } from '../headlines.ts';
import type { EntityRecord } from '../vocabulary-files.ts';
import { entitySchema } from '../vocabulary.ts';
import { backlinksOf } from './backlinks.ts';

function entry(id: string, edtf: string, title: string, readAlso: string[] = []): ArticleEntry {
  return {
    id,
    language: 'ar',
    title: { by: 'source', text: title },
    date: { basis: 'stated', edtf, text: edtf },
    publisher: null,
    credits: [],
    tags: [],
    keywords: [],
    captions: [],
    readAlso,
    notes: [],
    capture: { path: `captures/${id}.txt`, name: id, sha256: '', bytes: 1, encoding: 'utf-8' },
    file: `articles/ar/${id}.md`,
    lead: '',
    words: 1,
    digest: id,
  };
}

function entity(id: string, more: object = {}): EntityRecord {
  const name = { ar: id, fa: id, en: id };
  return { id, kind: 'event', ...entitySchema.parse({ name, description: name, ...more }) };
}

function backlinks(articles: ArticleEntry[], entities: EntityRecord[] = []) {
  const index = buildArchiveIndex({ articles, tags: [], sources: [], entities });
  return backlinksOf(index, headlineResolver(index.articles));
}

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

test('an article is pointed to by those that printed its headline, newest first, each once', () => {
  const { toArticle } = backlinks([
    entry('target', '2021-01-01', 'إيران: مناورات كبرى', ['إيران: مناورات كبرى']),
    entry('old', '2021-02-01', 'أ', ['ایران - مناورات كبرى', 'إيران: مناورات كبرى']),
    entry('new', '2021-03-01', 'ب', ['إيران: مناورات كبرى']),
  ]);
  assert.deepEqual(ids(toArticle('target').listedBy), ['new', 'old']);
  assert.deepEqual(ids(toArticle('new').listedBy), []);
});

test('a headline is a backlink from the day its article is held', () => {
  const before = entry('before', '2021-02-01', 'أ', ['عنوان سيأتي']);
  assert.deepEqual(ids(backlinks([before]).toArticle('after').listedBy), []);
  const after = entry('after', '2021-05-01', 'عنوان سيأتي');
  assert.deepEqual(ids(backlinks([before, after]).toArticle('after').listedBy), ['before']);
});

test('entities: what recalls them without naming them, and what is part of them', () => {
  const { toArticle, toEntity } = backlinks(
    [entry('x', '2021-01-01', 'أ'), entry('y', '2021-02-01', 'ب')],
    [entity('war', { recalledBy: ['x', 'y'] }), entity('battle', { partOf: ['war'] })],
  );
  assert.deepEqual(ids(toArticle('x').recalls), ['war']);
  assert.deepEqual(ids(toEntity('war').recalledBy), ['y', 'x']);
  assert.deepEqual(ids(toEntity('war').parts), ['battle']);
  assert.deepEqual(toEntity('battle'), { recalledBy: [], parts: [] });
});
