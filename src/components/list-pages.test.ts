import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIST_PAGE, listPages, pageCount } from './list-pages.ts';

test('a list is cut into pages in each language', () => {
  const pages = listPages({ tag: 'talks' }, LIST_PAGE + 1);
  assert.deepEqual(
    pages.map(({ params }) => [params.locale, params.tag, params.page]),
    [
      [undefined, 'talks', undefined],
      [undefined, 'talks', '2'],
      ['fa', 'talks', undefined],
      ['fa', 'talks', '2'],
      ['en', 'talks', undefined],
      ['en', 'talks', '2'],
    ],
  );
});

test('a full page needs no second one, an empty list has one', () => {
  assert.deepEqual([0, 1, LIST_PAGE, LIST_PAGE + 1].map(pageCount), [1, 1, 1, 2]);
});
