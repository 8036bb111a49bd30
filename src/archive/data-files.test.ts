import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ArticleEntry } from './article-entry.ts';
import { dataFiles } from './data-files.ts';

/** An article of a period, or undated. */
function article(id: string, edtf: string | null): ArticleEntry {
  return {
    id,
    language: 'ar',
    title: { by: 'unknown' },
    date: edtf === null ? { basis: 'unknown' } : { basis: 'stated', edtf, text: edtf },
    publisher: null,
    credits: [],
    tags: [],
    keywords: [],
    captions: [],
    readAlso: [],
    notes: [],
    capture: { path: 'captures/a.txt', name: 'a', sha256: '', bytes: 1, encoding: 'utf-8' },
    file: `articles/${id}.md`,
    lead: '',
    words: 1,
    digest: '',
  };
}

const articles = (...periods: readonly (readonly [edtf: string | null, count: number])[]) =>
  periods.flatMap(([edtf, count]) =>
    Array.from({ length: count }, (_, at) => article(`${edtf}-${at}`, edtf)),
  );

test('a small archive is one file, a larger one a file a year, a month, or several a month', () => {
  assert.deepEqual(dataFiles(articles(['2021', 3]), 3).names(), ['']);
  const cut = dataFiles(
    articles(['2022-01', 2], ['2021-05', 5], ['2021-04', 1], ['2021', 1], [null, 3]),
    3,
  );
  assert.deepEqual(cut.names(), [
    '2022',
    '2021-05-p2',
    '2021-05-p1',
    '2021-04',
    '2021-00',
    'undated',
  ]);
  assert.equal(cut.count('2021-05-p1'), 3);
  assert.throws(() => cut.articles('2023'), /2023/u);
});

test('every article is in one file, newest first, and no file holds more than it may', () => {
  const dates = fc.constantFrom(null, '2020', '2021-03', '2021-04', '2022-01');
  fc.assert(
    fc.property(
      fc.array(dates, { maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      (given, most) => {
        const all = given.map((edtf, at) => article(String(at), edtf));
        const files = dataFiles(all, most);
        const held = files.names().map((name) => files.articles(name));
        assert.deepEqual(new Set(held.flat()), new Set(all));
        assert.equal(held.flat().length, all.length);
        for (const file of held) {
          assert.ok(file.length <= most);
          const order = file.map((each) => all.indexOf(each));
          assert.deepEqual(
            order,
            order.toSorted((a, b) => a - b),
          );
        }
      },
    ),
  );
});
