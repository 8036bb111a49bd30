import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthName, monthsOf, periodWords } from './period-words.ts';

test('Persian readers see both calendars, others the Gregorian', () => {
  assert.deepEqual(periodWords('2021', 'ar'), { gregorian: '2021', jalali: null });
  assert.deepEqual(periodWords('2021', 'fa'), {
    gregorian: '۲۰۲۱',
    jalali: '۱۳۹۹–۱۴۰۰ خورشیدی',
  });
  assert.equal(periodWords('2021-04', 'en').gregorian, 'April 2021');
});

test('a year has twelve months by name', () => {
  assert.equal(monthsOf('2021').length, 12);
  assert.equal(monthsOf('2021')[3], '2021-04');
  assert.equal(monthName('2021-04', 'ar'), 'أبريل/نيسان');
  assert.equal(monthName('2021-04', 'fa'), 'آوریل');
});
