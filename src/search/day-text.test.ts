import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayText } from './day-text.ts';

test('dates stand in the calendar and digits of each interface, to the day', () => {
  assert.deepEqual(dayText('2020-07-17T18:30+03:00?'), {
    ar: '17 يوليو/تموز 2020',
    fa: '۲۷ تیر ۱۳۹۹',
    en: '17 July 2020',
  });
});

test('a year is named as one, and what is approximate as such', () => {
  const { ar, fa, en } = dayText('2023~');
  assert.deepEqual([ar, fa, en], ['نحو عام 2023', 'حدود سال ۱۴۰۱–۱۴۰۲', 'about 2023']);
});
