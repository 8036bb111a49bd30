import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOfYear, jalaliPeriods } from './jalali-periods.ts';

const of = (edtf: string) => jalaliPeriods({ basis: 'stated', edtf, text: 'ت' });

test('a day is in one year and one month', () => {
  assert.deepEqual(of('2021-03-20'), { years: ['1399'], months: ['1399-12'] });
  assert.deepEqual(of('2021-03-21'), { years: ['1400'], months: ['1400-01'] });
});

test('the day is the one written, whatever its zone', () => {
  assert.deepEqual(of('2021-03-21T00:30+03:30'), of('2021-03-21'));
  assert.deepEqual(of('2021-03-20T23:30-11:00?'), of('2021-03-20'));
});

test('a Gregorian year or month may be either of two', () => {
  assert.deepEqual(of('2023~'), { years: ['1401', '1402'], months: [] });
  assert.deepEqual(of('2021-03'), { years: ['1399', '1400'], months: ['1399-12', '1400-01'] });
  assert.deepEqual(of('2021-04'), { years: ['1400'], months: ['1400-01', '1400-02'] });
});

test('an unknown date is in none', () => {
  assert.deepEqual(jalaliPeriods({ basis: 'unknown' }), { years: [], months: [] });
});

const day = (edtf: string) => daysOfYear({ basis: 'stated', edtf, text: 'ت' });

test('a day comes round every year in both calendars', () => {
  assert.deepEqual(day('2021-04-09T18:57'), { gregorian: '04-09', jalali: '01-20' });
  assert.deepEqual(day('2021-03-21T00:30+03:30?'), { gregorian: '03-21', jalali: '01-01' });
  assert.equal(day('2021-04'), null);
  assert.equal(daysOfYear({ basis: 'unknown' }), null);
});
