import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jalaliDay, jalaliStretch } from './jalali.ts';

const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);

test('a year begins with Nowruz and ends on the eve of the next', () => {
  assert.deepEqual(ends('1399'), ['2020-03-20', '2021-03-20']);
});

/** The first and the last day of a period. */
function ends(period: string): [string, string] {
  const { min, max } = jalaliStretch(period);
  return [day(min), day(max)];
}

test('months are those of the published calendar', () => {
  assert.deepEqual(ends('1400-01'), ['2021-03-21', '2021-04-20']);
  assert.deepEqual(ends('1400-07'), ['2021-09-23', '2021-10-22']);
  assert.deepEqual(ends('1399-12'), ['2021-02-19', '2021-03-20']);
  assert.deepEqual(ends('1400-12'), ['2022-02-20', '2022-03-20']);
});

test('the stretch of a month has its days and no other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1200, max: 1500 }),
      fc.integer({ min: 1, max: 12 }),
      (year, month) => {
        const { min, max } = jalaliStretch(`${year}-${String(month).padStart(2, '0')}`);
        assert.deepEqual(jalaliDay(min), { year, month, day: 1 });
        const last = jalaliDay(max);
        assert.deepEqual([last.year, last.month], [year, month]);
        assert.equal(jalaliDay(max + 1).day, 1);
      },
    ),
  );
});
