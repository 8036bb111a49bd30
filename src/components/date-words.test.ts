import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleDate } from '../archive/article.ts';
import { dateWords } from './date-words.ts';

const stated: ArticleDate = { basis: 'stated', edtf: '2021-04-09T18:57', text: 'الجمعة' };
const about: ArticleDate = { basis: 'inferred', edtf: '2023~', reason: 'r' };

test('listings leave out the time of day, articles keep it', () => {
  assert.equal(dateWords(stated, 'en', 'day')?.text, '9 April 2021');
  assert.match(dateWords(stated, 'en', 'full')!.text, /18:57/u);
  assert.equal(dateWords(stated, 'en', 'day')?.iso, '2021-04-09');
});

test('the other calendars are beside it, by name', () => {
  assert.equal(dateWords(stated, 'fa', 'day')?.text, '۲۰ فروردین ۱۴۰۰');
  assert.deepEqual(dateWords(stated, 'fa', 'day')!.others, [
    '۹ آوریل ۲۰۲۱ میلادی',
    '۲۷ شعبان ۱۴۴۲ قمری',
  ]);
  assert.deepEqual(dateWords(stated, 'ar', 'day')!.others, [
    '27 شعبان 1442 هـ',
    '20 فروردين 1400 هـ.ش',
  ]);
});

test('an approximate date says so', () => {
  assert.equal(dateWords(about, 'ar', 'full')?.text, 'نحو عام 2023');
  assert.equal(dateWords(about, 'en', 'full')?.text, 'about 2023');
});

test('an unknown date has no words', () => {
  assert.equal(dateWords({ basis: 'unknown' }, 'ar', 'full'), null);
});
