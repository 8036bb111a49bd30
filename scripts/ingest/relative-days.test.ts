import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRelativeLine, relativeWeekdays, resolveRelative } from './relative-days.ts';

/** A Friday. */
const FRIDAY = '2021-04-09';

for (const [text, day] of [
  ['اليوم', '2021-04-09'],
  ['اليوم الجمعة', '2021-04-09'],
  ['أمس 10:30', '2021-04-08'],
  ['أمس الخميس', '2021-04-08'],
  ['أول أمس', '2021-04-07'],
  ['غدا السبت', '2021-04-10'],
  ['منذ 3 ساعات', '2021-04-09'],
  ['قبل يومين', '2021-04-07'],
  ['منذ ٤ أيام', '2021-04-05'],
  ['دیروز ساعت ۱۲:۳۰', '2021-04-08'],
  ['امروز (جمعه)', '2021-04-09'],
  ['پریروز', '2021-04-07'],
  ['۲ ساعت پیش', '2021-04-09'],
  ['۳ روز پیش', '2021-04-06'],
  ['شنبه', '2021-04-03'],
  ['سه‌شنبه', '2021-04-06'],
  ['يوم الجمعة', '2021-04-09'],
] as const) {
  test(`'${text}', told on a Friday, is ${day}`, () => {
    assert.equal(resolveRelative(readRelativeLine(text)!, FRIDAY), day);
  });
}

test('a weekday that it cannot be is told', () => {
  assert.equal(resolveRelative(readRelativeLine('أمس السبت')!, FRIDAY), null);
});

test('a line that says anything else is none', () => {
  for (const text of ['أمس وصلت السفينة', 'اليوم السابع', 'منذ سنوات', 'دیروز و امروز', '3 مارس']) {
    assert.equal(readRelativeLine(text), null, text);
  }
});

test('days with their weekdays are found in a sentence', () => {
  const found = relativeWeekdays('وصلت السفينة اليوم الجمعة بعد أن غادرت أمس الخميس، وتعود غدا.');
  assert.deepEqual(
    found.map(({ offset, weekday }) => [offset, weekday]),
    [
      [0, 5],
      [-1, 4],
    ],
  );
});
