import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleDate } from '../article.ts';
import { dateRanges, mostDaysBetween, nearInTime } from './time-between.ts';

const stated = (edtf: string): ArticleDate => ({ basis: 'stated', edtf, text: edtf });

function between(a: ArticleDate, b: ArticleDate) {
  const days = mostDaysBetween(dateRanges([a, b]), 0, 1);
  assert.equal(days, mostDaysBetween(dateRanges([a, b]), 1, 0));
  return { days, near: nearInTime(a, b, days) };
}

const near = (a: string, b: string) => between(stated(a), stated(b));

test('days between dates of a day', () => {
  assert.deepEqual(near('2021-04-09', '2021-04-09'), { days: 0, near: 'day' });
  assert.deepEqual(near('2021-04-09', '2021-04-16'), { days: 7, near: 'week' });
  assert.deepEqual(near('2021-04-09', '2021-04-17'), { days: 8, near: 'month' });
  assert.deepEqual(near('2021-04-09', '2021-05-10'), { days: 31, near: 'month' });
  assert.deepEqual(near('2021-04-09', '2021-05-11'), { days: 32, near: null });
});

test('hours of two days are not the same day', () => {
  assert.equal(near('2021-04-09T23:00', '2021-04-10T01:00').near, 'week');
  assert.equal(near('2021-04-09T23:00', '2021-04-09').near, 'day');
});

test('of a month or year only what is sure is said', () => {
  assert.equal(near('2021-04', '2021-04-10').near, 'month');
  assert.equal(near('2021-04', '2021-05').near, null);
  assert.equal(near('2021', '2021-04-10').near, null);
});

test('an uncertain, approximate or unknown date gives no reason', () => {
  assert.equal(near('2021-04-09?', '2021-04-09').near, null);
  assert.equal(near('2021-04-09', '2021-04-10~').near, null);
  const unknown = between({ basis: 'unknown' }, stated('2021-04-09'));
  assert.deepEqual(unknown, { days: NaN, near: null });
});
