import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ArticleDate } from '../article.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { articlesInTime } from './articles-in-time.ts';
import { namedPairs } from './named-pairs.ts';
import { publisherShares, subjectShares } from './shares.ts';

const dated = (edtf: string | null, language: 'ar' | 'fa' = 'ar') => ({
  language,
  date: (edtf === null
    ? { basis: 'unknown' }
    : { basis: 'stated', edtf, text: '-' }) satisfies ArticleDate,
});

suite('articles in time', () => {
  test('by month, gaps included; what no month has is told apart', () => {
    const { unit, periods, yearOnly, undated } = articlesInTime([
      dated('2020-11-30'),
      dated('2021-02-01T10:00', 'fa'),
      dated('2021-02'),
      dated('2021~'),
      dated(null),
    ]);
    assert.equal(unit, 'month');
    assert.deepEqual(
      periods.map(({ period, articles, byLanguage }) => [period, articles, byLanguage.fa]),
      [
        ['2020-11', 1, 0],
        ['2020-12', 0, 0],
        ['2021-01', 0, 0],
        ['2021-02', 2, 1],
      ],
    );
    assert.deepEqual([yearOnly, undated], [1, 1]);
  });

  test('by year where the stretch is long, or no month is known: then every dated article counts', () => {
    const long = articlesInTime([dated('2000-01'), dated('2021-02'), dated('2002?')]);
    assert.equal(long.unit, 'year');
    assert.equal(long.periods.length, 22);
    assert.equal(
      long.periods.reduce((sum, { articles }) => sum + articles, 0),
      3,
    );
    assert.equal(long.yearOnly, 0);
    assert.deepEqual(
      articlesInTime([dated('2021')]).periods.map(({ period }) => period),
      ['2021'],
    );
    assert.deepEqual(articlesInTime([]).periods, []);
  });
});

/** An index of names: who stands in which articles. */
function indexOf(named: Readonly<Record<string, string>>, kind = 'place'): EntityIndex {
  const entities = Object.keys(named).map((id) => [id, { id, kind }] as const);
  const index = {
    withPage: new Map(entities),
    articlesNaming: (id: string) => [...named[id]!].map((article) => ({ id: article })),
  };
  return index as unknown as EntityIndex;
}

suite('names that stand together', () => {
  test('the most frequent names, with the articles that they share', () => {
    const { nodes, pairs } = namedPairs(
      indexOf({ baku: '123', shusha: '23', lachin: '', ganja: '9' }),
      10,
    );
    assert.deepEqual(
      nodes.map(({ entity, articles }) => [entity.id, articles]),
      [
        ['baku', 3],
        ['shusha', 2],
        ['ganja', 1],
      ],
    );
    assert.deepEqual(pairs, [{ a: 0, b: 1, articles: 2 }]);
  });

  test('of a crowd only the closest pairs, and no more names than asked for', () => {
    const crowd = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`n${at}`, '12345']));
    const { nodes, pairs } = namedPairs(indexOf(crowd), 22);
    assert.equal(nodes.length, 22);
    assert.ok(pairs.length <= 22 * 3);
    assert.deepEqual(namedPairs(indexOf(crowd), 22).pairs, pairs);
  });

  test('neither events nor organisations', () => {
    assert.deepEqual(namedPairs(indexOf({ war: '12', nato: '12' }, 'event'), 5).nodes, []);
  });
});

const list = (count: number) => Array.from({ length: count }, () => ({}));
const records = (...ids: string[]) => new Map(ids.map((id) => [id, { id }]));

suite('shares', () => {
  test('the rest is summed up, and every article without a record is counted', () => {
    const archive = {
      sources: records('a', 'b', 'c', 'd'),
      bySource: new Map([
        ['a', list(2)],
        ['b', list(5)],
        ['c', list(1)],
        ['d', []],
      ]),
      articles: [
        { publisher: null },
        { publisher: { source: null } },
        { publisher: { source: 'a' } },
      ],
    } as unknown as Parameters<typeof publisherShares>[0];
    const { shares, others, unknown, unrecorded } = publisherShares(archive, 2);
    assert.deepEqual(
      shares.map(({ record, articles }) => [record.id, articles]),
      [
        ['b', 5],
        ['a', 2],
      ],
    );
    assert.deepEqual(others, { records: 1, articles: 1 });
    assert.deepEqual([unknown, unrecorded], [1, 1]);
  });

  test('a subject without articles is none', () => {
    const archive = { tags: records('x'), byTag: new Map([['x', []]]) };
    const found = subjectShares(archive as unknown as Parameters<typeof subjectShares>[0], 5);
    assert.deepEqual(found.shares, []);
  });
});
