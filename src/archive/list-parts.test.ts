import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleEntry } from './article-entry.ts';
import { LIST_PAGE, listParts, onPage, pageCount, pagesOf } from './list-parts.ts';

/** So many articles of each period, newest first. */
function articles(...periods: readonly (readonly [edtf: string | null, count: number])[]) {
  return periods.flatMap(([edtf, count]) =>
    Array.from({ length: count }, (_, at): ArticleEntry => ({
      id: `${edtf}-${at}`,
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
      file: 'articles/a.md',
      lead: '',
      words: 1,
      digest: '',
    })),
  );
}

test('every article is on one page, and pages are of bounded size', () => {
  for (const count of [0, 1, LIST_PAGE, 2 * LIST_PAGE - 1, 2 * LIST_PAGE, 5 * LIST_PAGE + 7]) {
    const list = articles(['2021-04', count]);
    const pages = pagesOf(count).map((page) => onPage(list, page));
    assert.equal(pages.length, pageCount(count));
    assert.deepEqual(new Set(pages.flat()), new Set(list));
    assert.ok(pages.every(({ length }) => length < 2 * LIST_PAGE));
  }
});

test('what is added at the end leaves the numbered pages as they are', () => {
  const list = articles(['2021-04', 5 * LIST_PAGE]);
  const longer = [...articles(['2021-05', 30]), ...list];
  for (const page of [1, 2, 3, 4]) assert.deepEqual(onPage(longer, page), onPage(list, page));
});

test('a short list is one page; a long one is browsed by year, a full year by month', () => {
  assert.deepEqual([...listParts(articles(['2021-04', 99])).parts.keys()], ['']);
  const { parts, years } = listParts(
    articles(['2022-02', 130], ['2022-01', 20], ['2022', 3], ['2020-05', 40], [null, 2]),
  );
  assert.deepEqual(
    [...parts.keys()],
    ['', '2022', '2022/02', '2022/02/p1', '2022/01', '2022/00', '2020', 'undated'],
  );
  assert.deepEqual(
    years.map(({ year, count, months }) => [year, count, months?.length]),
    [
      ['2022', 153, 3],
      ['2020', 40, undefined],
      ['undated', 2, undefined],
    ],
  );
  const listed = [...parts].filter(([part]) => part !== '').flatMap(([, { articles }]) => articles);
  assert.equal(listed.length, 195);
  assert.equal(new Set(listed).size, 195);
});

test('an article of an old month changes the pages of that month alone, and the counts', () => {
  const before = listParts(articles(['2022-02', 130], ['2019-01', 60], ['2018-05', 60]));
  const after = listParts(articles(['2022-02', 130], ['2019-01', 61], ['2018-05', 60]));
  const changed = [...after.parts].filter(
    ([part, now]) => JSON.stringify(now) !== JSON.stringify(before.parts.get(part)),
  );
  assert.deepEqual(
    changed.map(([part]) => part),
    ['', '2019'],
  );
});
