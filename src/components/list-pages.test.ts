import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIST_PAGE } from '../archive/list-parts.ts';
import { listPages, listPartPages } from './list-pages.ts';

test('a list is cut into pages in each language, numbered from the oldest', () => {
  const pages = listPages({ tag: 'talks' }, 2 * LIST_PAGE);
  assert.deepEqual(
    pages.map(({ params, props }) => [params.locale, params.tag, params.page, props.page]),
    [
      [undefined, 'talks', undefined, null],
      [undefined, 'talks', 'p1', 1],
      ['fa', 'talks', undefined, null],
      ['fa', 'talks', 'p1', 1],
      ['en', 'talks', undefined, null],
      ['en', 'talks', 'p1', 1],
    ],
  );
});

test('the list itself has no part in its address', () => {
  const [list, year] = listPartPages({ tag: 'talks' }, ['', '2021']);
  assert.deepEqual([list?.params.part, year?.params.part], [undefined, '2021']);
});
