import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleDate } from '../article.ts';
import { indexVersions, type Versioned } from './version-index.ts';

const article = (id: string, edtf: string | null, of?: string, fetched?: string): Versioned => {
  const date: ArticleDate =
    edtf === null ? { basis: 'unknown' } : { basis: 'stated', edtf, text: edtf };
  return {
    id,
    date,
    ...(of !== undefined && {
      versionOf: { article: of, relation: 'updated', basis: 'address', resemblance: 0.9 },
    }),
    capture: { ...(fetched !== undefined && { fetched }) },
  };
};
const order = (articles: readonly Versioned[]) =>
  indexVersions(articles).links.map(
    ({ earlier, later, orderKnown }) => `${earlier.id}${orderKnown ? '<' : '?'}${later.id}`,
  );

test('dates tell which is the later version, also where it was taken in first', () => {
  assert.deepEqual(order([article('a', '2022-03-03'), article('b', '2022-03-04', 'a')]), ['a<b']);
  assert.deepEqual(order([article('a', '2022-03-05'), article('b', '2022-03-04', 'a')]), ['b<a']);
});

test('where dates overlap, the time of fetching tells, or else nothing does', () => {
  const early = '2022-03-03T10:00:00Z';
  const late = '2022-03-03T12:00:00Z';
  assert.deepEqual(
    order([article('a', '2022-03', undefined, late), article('b', '2022-03-03', 'a', early)]),
    ['b<a'],
  );
  assert.deepEqual(order([article('a', '2022-03'), article('b', '2022-03-03', 'a')]), ['a?b']);
  assert.deepEqual(order([article('a', null), article('b', null, 'a')]), ['a?b']);
});

test('an article knows its links, those to earlier versions first; without any it has none', () => {
  const { linksOf } = indexVersions([
    article('c', '2022-03-05', 'b'),
    article('b', '2022-03-04', 'a'),
    article('a', '2022-03-03'),
    article('d', '2022-03-03'),
  ]);
  const others = (id: string) =>
    linksOf(id).map(({ earlier, later }) => `${earlier.id}${later.id}`);
  assert.deepEqual(others('b'), ['ab', 'bc']);
  assert.deepEqual(others('a'), ['ab']);
  assert.deepEqual(others('d'), []);
});
