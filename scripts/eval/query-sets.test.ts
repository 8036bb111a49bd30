import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { readHeldArticles } from './held-articles.ts';
import { surfaceOf } from './judge.ts';
import { readQuerySets } from './query-sets.ts';

const root = path.resolve(import.meta.dirname, '../..');
const queries = await readQuerySets(path.join(root, 'tests/search'));
const articles = new Map(
  (await readHeldArticles(path.join(root, 'content'))).map((article) => [article.number, article]),
);

/** Kinds in which an article may be found without a word that the query set names: by its subject. */
const BY_SUBJECT = new Set(['concept']);

const has = (number: string, word: string) => articles.get(number)!.surfaces.has(surfaceOf(word));

test('every article that a query names is held', () => {
  for (const { wanted, unwanted, at } of queries) {
    for (const number of [...wanted, ...unwanted]) assert.ok(articles.has(number), at);
  }
});

test('every word to mark stands in a wanted article, and every wanted article has one', () => {
  const wrong = queries.flatMap(({ wanted, marked, kind, at }) => {
    const stray = marked.filter((word) => !wanted.some((number) => has(number, word)));
    const bare = BY_SUBJECT.has(kind)
      ? []
      : wanted.filter((number) => marked.length > 0 && !marked.some((word) => has(number, word)));
    return [...stray, ...bare].map((what) => `${at}: ${what}`);
  });
  assert.deepEqual(wrong, []);
});

test('no query stands twice in one kind', () => {
  const keys = queries.map(({ query, page, kind }) => `${kind} ${page} ${query}`);
  assert.equal(new Set(keys).size, keys.length);
});
