import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEdtf } from '../../archive/edtf.ts';
import { dayWords, stretchOf } from './day-words.ts';

const WORDS = {
  ar: { locale: 'ar', yearUnit: 'عام {}', approximately: 'نحو {}' },
  fa: { locale: 'fa', yearUnit: 'سال {}', approximately: 'حدود {}' },
  en: { locale: 'en', yearUnit: '{}', approximately: 'about {}' },
} as const;

test('a date is read as the archive reads it, to the day', () => {
  for (const expression of ['2023', '2024-02', '2023-02', '2023-12', '2020-02-29']) {
    const { min, max, precision } = readEdtf(expression);
    const stretch = stretchOf(expression);
    assert.equal(stretch.min, min, expression);
    assert.equal(stretch.precision, precision, expression);
    assert.equal(
      new Date(stretch.max).toISOString().slice(0, 10),
      new Date(max).toISOString().slice(0, 10),
    );
  }
});

const text = (edtf: string, locale: keyof typeof WORDS) => dayWords(edtf, WORDS[locale]).text;

test('dates stand in the calendar and digits of the reader', () => {
  assert.equal(text('2020-07-17?', 'ar'), '17 يوليو/تموز 2020');
  assert.equal(text('2020-07-17?', 'fa'), '۲۷ تیر ۱۳۹۹');
  assert.equal(text('2020-07-17T18:30+03:00', 'en'), '17 July 2020');
  assert.equal(text('2023~', 'ar'), 'نحو عام 2023');
  assert.equal(text('2023%', 'fa'), 'حدود سال ۱۴۰۱–۱۴۰۲');
  assert.equal(text('2023', 'en'), '2023');
});

test('what machines read is without qualifier and time', () => {
  assert.equal(dayWords('2020-07-17T18:30+03:00?', WORDS.en).iso, '2020-07-17');
});
