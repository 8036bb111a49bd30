import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionBars } from './mention-bars.ts';

const of = (period: string, mentions: number) => ({ period, mentions, articles: 1 });
const told = (...periods: ReturnType<typeof of>[]) => {
  const { unit, bars } = mentionBars(periods);
  return [unit, bars.map(({ period, mentions }) => `${period}: ${mentions}`)];
};

test('months without a mention have their place too, over the turn of the year', () => {
  assert.deepEqual(told(of('2020-11', 2), of('2021-02', 3)), [
    'month',
    ['2020-11: 2', '2020-12: 0', '2021-01: 0', '2021-02: 3'],
  ]);
});

test('a long stretch, or one that is not known to the month, is told by years', () => {
  assert.deepEqual(told(of('2016-01', 1), of('2018-12', 1), of('2020-01', 1))[0], 'year');
  assert.deepEqual(told(of('2021-04', 1), of('2023', 2), of('2023-10', 4)), [
    'year',
    ['2021: 1', '2022: 0', '2023: 6'],
  ]);
});

test('nothing gives nothing', () => {
  assert.deepEqual(mentionBars([]).bars, []);
});
