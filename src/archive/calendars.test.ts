import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DateLocale } from './calendar-words.ts';
import { formatEdtf } from './calendars.ts';

const texts = (expression: string, locale: DateLocale) => {
  const { primary, secondary } = formatEdtf(expression, locale);
  return [primary, secondary];
};

test('a day is written in both calendars, the reader’s own first', () => {
  // Nowruz 1400; 18 Dey 1401 is named in an article of the archive.
  assert.deepEqual(texts('2021-03-21', 'fa'), ['۱ فروردین ۱۴۰۰', '۲۱ مارس ۲۰۲۱']);
  assert.deepEqual(texts('2023-01-08', 'fa'), ['۱۸ دی ۱۴۰۱', '۸ ژانویهٔ ۲۰۲۳']);
  assert.deepEqual(texts('2021-03-21', 'ar'), ['21 مارس 2021', '1 فروردين 1400']);
  assert.deepEqual(texts('2021-03-21', 'en'), ['21 March 2021', '1 Farvardin 1400']);
});

test('the last day of a Jalali leap year is the thirtieth of Esfand', () => {
  assert.equal(formatEdtf('2021-03-20', 'fa').primary, '۳۰ اسفند ۱۳۹۹');
  assert.equal(formatEdtf('2022-03-20', 'fa').primary, '۲۹ اسفند ۱۴۰۰');
});

test('a stated minute shows on the clock of the source, whatever the zone of the machine', () => {
  assert.equal(formatEdtf('2021-04-09T18:57', 'ar').primary, '9 أبريل 2021 في 6:57 م');
  assert.equal(formatEdtf('2021-04-09T18:57', 'fa').primary, '۲۰ فروردین ۱۴۰۰ ساعت ۱۸:۵۷');
  assert.equal(formatEdtf('2021-04-09T18:57', 'en').primary, '9 April 2021 at 18:57');
  assert.equal(formatEdtf('2021-04-09T00:30+03:00', 'en').primary, '9 April 2021 at 00:30');
  assert.equal(formatEdtf('2021-04-09T00:30+03:00', 'en').secondary, '20 Farvardin 1400');
  assert.equal(formatEdtf('2021-04-09T18:57', 'fa').secondary, '۹ آوریل ۲۰۲۱');
});

test('a year or month spans two of the other calendar, and says so', () => {
  assert.deepEqual(texts('2023~', 'fa'), ['۱۴۰۱–۱۴۰۲', '۲۰۲۳']);
  assert.deepEqual(texts('2023', 'ar'), ['2023', '1401–1402']);
  assert.deepEqual(texts('2021-04', 'fa'), ['فروردین–اردیبهشت ۱۴۰۰', 'آوریل ۲۰۲۱']);
  assert.deepEqual(texts('2021-03', 'en'), ['March 2021', 'Esfand 1399 – Farvardin 1400']);
});

test('qualifiers are flags, and no part of the ISO form', () => {
  const { iso, uncertain, approximate } = formatEdtf('2020-07-17?', 'ar');
  assert.deepEqual(
    { iso, uncertain, approximate },
    {
      iso: '2020-07-17',
      uncertain: true,
      approximate: false,
    },
  );
  assert.equal(formatEdtf('2023%', 'ar').approximate, true);
});

test('Persian prose has Persian digits only, Arabic and English prose Latin ones', () => {
  const day = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      const expression = date.toISOString().slice(0, 10);
      assert.doesNotMatch(texts(expression, 'fa').join(), /[0-9\u0660-\u0669]/u);
      for (const locale of ['ar', 'en'] as const) {
        assert.doesNotMatch(texts(expression, locale).join(), /[\u0660-\u0669\u06f0-\u06f9]/u);
      }
    }),
  );
});
