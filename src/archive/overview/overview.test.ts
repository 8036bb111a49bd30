import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { EntityIndex } from '../entities/entity-index.ts';
import { articlesInTime } from './articles-in-time.ts';
import { namedPairs } from './named-pairs.ts';
import { publisherShares, subjectShares } from './shares.ts';

type Listed = Parameters<typeof articlesInTime>[0]['byYear'];

/** Articles of periods: '2021-02: a1 f2' is an Arabic and a Persian article. */
const listing = (...periods: readonly string[]): Listed =>
  new Map(
    periods.map((line) => {
      const [period, articles] = line.split(': ') as [string, string];
      const entries = articles
        .split(' ')
        .map((id) => ({ id, language: id.startsWith('f') ? ('fa' as const) : ('ar' as const) }));
      return [period, entries];
    }),
  );

suite('articles in time', () => {
  test('by month, gaps included; what no month has is told apart', () => {
    const { unit, periods, yearOnly, undated } = articlesInTime(
      {
        byYear: listing('2021: f2 a3 a4', '2020: a1'),
        byMonth: listing('2021-02: f2 a3', '2020-11: a1'),
      },
      { dated: 4, undated: 1 },
    );
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
    const byYear = listing('2021: a1', '2002: a2', '2000: a3');
    const byMonth = listing('2021-02: a1', '2000-01: a3');
    const long = articlesInTime({ byYear, byMonth }, { dated: 3, undated: 0 });
    assert.equal(long.unit, 'year');
    assert.equal(long.periods.length, 22);
    assert.equal(
      long.periods.reduce((sum, { articles }) => sum + articles, 0),
      3,
    );
    assert.equal(long.yearOnly, 0);
    const noMonth = { byYear: listing('2021: a1'), byMonth: new Map() };
    assert.deepEqual(
      articlesInTime(noMonth, { dated: 1, undated: 0 }).periods.map(({ period }) => period),
      ['2021'],
    );
    const nothing = { byYear: new Map(), byMonth: new Map() };
    assert.deepEqual(articlesInTime(nothing, { dated: 0, undated: 0 }).periods, []);
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
