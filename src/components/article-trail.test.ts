import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale } from '../i18n/locale.ts';
import { articleTrail } from './article-trail.ts';

const paths = (edtf: string, locale: Locale) =>
  articleTrail({ basis: 'stated', edtf, text: 'ت' }, locale).map(({ path }) => path);

test('the way to an article is through the years and months of its language', () => {
  assert.deepEqual(paths('2021-04-09', 'ar'), ['dates/', 'dates/2021/', 'dates/2021/04/']);
  assert.deepEqual(paths('2021-04-09', 'fa'), [
    'dates/',
    'dates/jalali/1400/',
    'dates/jalali/1400/01/',
  ]);
});

test('the way ends where the date does not say more', () => {
  assert.deepEqual(paths('2023~', 'ar'), ['dates/', 'dates/2023/']);
  assert.deepEqual(paths('2023~', 'fa'), ['dates/']);
  assert.deepEqual(paths('2021-04', 'fa'), ['dates/', 'dates/jalali/1400/']);
  assert.deepEqual(
    articleTrail({ basis: 'unknown' }, 'en').map(({ path }) => path),
    ['dates/', 'dates/undated/'],
  );
});
