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
  assert.deepEqual(texts('2021-03-21', 'ar'), ['21 مارس/آذار 2021', '1 فروردين 1400']);
  assert.deepEqual(texts('2021-03-21', 'en'), ['21 March 2021', '1 Farvardin 1400']);
});

test('the last day of a Jalali leap year is the thirtieth of Esfand', () => {
  assert.equal(formatEdtf('2021-03-20', 'fa').primary, '۳۰ اسفند ۱۳۹۹');
  assert.equal(formatEdtf('2022-03-20', 'fa').primary, '۲۹ اسفند ۱۴۰۰');
});

test('a stated minute shows on the clock of the source, whatever the zone of the machine', () => {
  assert.equal(formatEdtf('2021-04-09T18:57', 'ar').primary, '9 أبريل/نيسان 2021 في 6:57 م');
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

/*
 * First days of the Jalali year, as the Calendar Centre of the Institute of Geophysics, University
 * of Tehran, publishes them, and of the lunar year as Umm al-Qura University does (in R. H. van
 * Gent's concordance, Utrecht).
 */
const NOWRUZ = {
  1357: '1978-03-21',
  1375: '1996-03-20',
  1399: '2020-03-20',
  1400: '2021-03-21',
  1401: '2022-03-21',
  1402: '2023-03-21',
  1403: '2024-03-20',
  1404: '2025-03-21',
};
const MUHARRAM = {
  1442: '2020-08-20',
  1443: '2021-08-09',
  1444: '2022-07-30',
  1445: '2023-07-19',
  1446: '2024-07-07',
};

test('days agree with the published calendars of Iran and of Umm al-Qura', () => {
  for (const [year, day] of Object.entries(NOWRUZ)) {
    assert.equal(formatEdtf(day, 'en').secondary, `1 Farvardin ${year}`);
  }
  for (const [year, day] of Object.entries(MUHARRAM)) {
    assert.equal(formatEdtf(day, 'en').hijri, `1 Muharram ${year}`);
  }
  assert.equal(formatEdtf('2021-07-20', 'ar').hijri, '10 ذو الحجة 1442');
  assert.equal(formatEdtf('2023-03-23', 'fa').hijri, '۱ رمضان ۱۴۴۴');
  assert.equal(formatEdtf('1979-02-11', 'fa').primary, '۲۲ بهمن ۱۳۵۷');
});

test('a date outside the tables of Umm al-Qura has none of its days', () => {
  assert.equal(formatEdtf('1882-11-11', 'ar').hijri, null);
  assert.equal(formatEdtf('1882-11-12', 'ar').hijri, '1 محرم 1300');
  assert.equal(formatEdtf('1828', 'ar').hijri, null);
  assert.equal(formatEdtf('2023', 'en').hijri, '1444–1445');
});

test('a Gregorian month has both its names in Arabic', () => {
  assert.equal(formatEdtf('2021-01', 'ar').primary, 'يناير/كانون الثاني 2021');
  assert.equal(formatEdtf('2021-10-23', 'ar').primary, '23 أكتوبر/تشرين الأول 2021');
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
