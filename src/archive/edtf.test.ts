import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEdtf } from './edtf.ts';

test('a time without a zone is read as UTC, whatever the zone of the machine', () => {
  assert.equal(readEdtf('2021-04-09T18:57').min, Date.UTC(2021, 3, 9, 18, 57));
  assert.equal(readEdtf('2021-04-09T18:57+03:00').min, Date.UTC(2021, 3, 9, 15, 57));
});

test('precision and qualifiers', () => {
  const { precision, uncertain, approximate } = readEdtf('2023~');
  assert.deepEqual(
    { precision, uncertain, approximate },
    {
      precision: 'year',
      uncertain: false,
      approximate: true,
    },
  );
  assert.equal(readEdtf('2020-07?').precision, 'month');
  assert.equal(readEdtf('2020-07-17%').uncertain, true);
  assert.equal(readEdtf('2021').max, Date.UTC(2022, 0, 1) - 1);
  assert.equal(readEdtf('2020-02').max, Date.UTC(2020, 2, 1) - 1);
  assert.equal(readEdtf('2020-02-29').max, Date.UTC(2020, 2, 1) - 1);
  assert.equal(readEdtf('2021-04-09T18:57').max, Date.UTC(2021, 3, 9, 18, 58) - 1);
  assert.equal(readEdtf('0099').min, Date.parse('0099-01-01T00:00:00Z'));
});

test('what is no date of an article is refused, with the expression in the message', () => {
  for (const bad of [
    '',
    '2021-13',
    '2021-00',
    '2021-02-30',
    '2021-02-29',
    '2021-04-32',
    '2021-04-09T24:00',
    '2021-22',
    '2020/2021',
    '202X',
    'yesterday',
  ]) {
    assert.throws(() => readEdtf(bad), new RegExp(bad.replace('/', '\\/'), 'u'));
  }
});
