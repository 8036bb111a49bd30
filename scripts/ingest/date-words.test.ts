import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDateWords } from './date-words.ts';
import { gregorianDay } from './calendar-days.ts';

const STATED: readonly [text: string, edtf: string][] = [
  ['الخميس 3 مارس 2022 08:05 ص', '2022-03-03T08:05'],
  ['الخميس، ٣ مارس ٢٠٢٢ - ٠٨:٠٥ مساءً', '2022-03-03T20:05'],
  ['3 آذار/مارس 2022', '2022-03-03'],
  ['3 آذار 2022 الساعة 12:10 ص', '2022-03-03T00:10'],
  ['14 كانون الأول 2019', '2019-12-14'],
  ['تاريخ النشر: 18 فيفري 2017', '2017-02-18'],
  ['نُشر في 5 يونيو 2020 | 21:40 بتوقيت غرينتش', '2020-06-05T21:40Z'],
  ['5 يونيو 2020 21:40 مكة المكرمة', '2020-06-05T21:40'],
  ['أبريل 9, 2021', '2021-04-09'],
  ['2021-04-09', '2021-04-09'],
  ['25/4/2021', '2021-04-25'],
  ['پنجشنبه ۱۲ فروردین ۱۴۰۰ - ۱۰:۱۵', '2021-04-01T10:15'],
  ['سه‌شنبه ۲۹ اسفند ۱۴۰۲', '2024-03-19'],
  ['تاریخ انتشار: ۳۰ اسفند ۱۳۹۹', '2021-03-20'],
  ['۱۴۰۲/۰۵/۰۱ ساعت ۱۸:۳۰', '2023-07-23T18:30'],
  ['۹ آوریل ۲۰۲۱', '2021-04-09'],
  ['الجمعة 27 شعبان 1442 هـ - 09 أبريل 2021 م', '2021-04-09'],
  ['الجمعة 27 شعبان 1442هـ', '2021-04-09'],
  ['١ رمضان ١٤٤٢ هـ', '2021-04-13~'],
  ['جمعه ۲۰ فروردین ۱۴۰۰ برابر با ۹ آوریل ۲۰۲۱', '2021-04-09'],
  ['۲۶ شعبان ۱۴۴۲ - ۲۰ فروردین ۱۴۰۰', '2021-04-09'],
  ['27/08/1442 هـ', '2021-04-09~'],
  ['Friday, April 9, 2021', '2021-04-09'],
  ['9 نيسان/أبريل 2021', '2021-04-09'],
  ['1 شتنبر 2019', '2019-09-01'],
];

for (const [text, edtf] of STATED) {
  test(`'${text}' is ${edtf}`, () => {
    assert.deepEqual(readDateWords(text), { edtf, updated: false, doubt: null });
  });
}

test('a weekday that disagrees makes the date uncertain', () => {
  const words = readDateWords('الجمعة 3 مارس 2022 08:05 ص');
  assert.equal(words?.edtf, '2022-03-03?');
  assert.match(words?.doubt ?? '', /is not a/u);
});

test('two dates of different days are one date in doubt', () => {
  const words = readDateWords('25 شعبان 1442 هـ - 9 أبريل 2021');
  assert.equal(words?.edtf, '2021-04-09?');
  assert.match(words?.doubt ?? '', /not of one day/u);
});

test('a date of change is told from one of publication', () => {
  assert.equal(readDateWords('آخر تحديث: 3 مارس 2022')?.updated, true);
});

test('what cannot be told is not guessed', () => {
  assert.equal(readDateWords('4/5/2021')?.edtf, null);
  assert.equal(readDateWords('31 أبريل 2021')?.edtf, null);
  assert.equal(readDateWords('۳۰ اسفند ۱۴۰۰')?.edtf, null);
});

test('a sentence with a date in it is no dateline', () => {
  for (const text of [
    'في 3 مارس 2022 اندلعت',
    'وقع الاتفاق 3 مارس 2022',
    'خبر',
    '2022',
    '۱۲ فروردین',
  ]) {
    assert.equal(readDateWords(text), null);
  }
});

test('solar Hijri days are those of CLDR, on every day of a century', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const days = fc.integer({
    min: Date.UTC(1950, 0, 1) / 86_400_000,
    max: Date.UTC(2050, 0, 1) / 86_400_000,
  });
  fc.assert(
    fc.property(days, (day) => {
      const date = new Date(day * 86_400_000);
      const [month, ofMonth, year] = format.format(date).match(/\d+/gu)!.map(Number);
      assert.equal(
        gregorianDay('jalali', year!, month!, ofMonth!),
        date.toISOString().slice(0, 10),
      );
    }),
  );
  assert.equal(gregorianDay('jalali', 1402, 13, 1), null);
  assert.equal(gregorianDay('jalali', 1402, 7, 31), null);
});

test('lunar Hijri days are those of Umm al-Qura, as published', () => {
  // First days of Ramadan and of the year, from the calendar of Umm al-Qura University.
  for (const [year, month, day] of [
    [1443, 9, '2022-04-02'],
    [1444, 9, '2023-03-23'],
    [1445, 9, '2024-03-11'],
    [1445, 1, '2023-07-19'],
    [1446, 1, '2024-07-07'],
  ] as const) {
    assert.equal(gregorianDay('hijri', year, month, 1), day);
  }
  assert.equal(gregorianDay('hijri', 1442, 13, 1), null);
  const days = fc.integer({
    min: Date.UTC(1990, 0) / 86_400_000,
    max: Date.UTC(2050, 0) / 86_400_000,
  });
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  fc.assert(
    fc.property(days, (day) => {
      const date = new Date(day * 86_400_000);
      const [month, ofMonth, year] = format.format(date).match(/\d+/gu)!.map(Number);
      assert.equal(gregorianDay('hijri', year!, month!, ofMonth!), date.toISOString().slice(0, 10));
    }),
  );
});
