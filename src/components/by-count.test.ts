import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byCount } from './by-count.ts';

const record = (id: string, count: number, fa: string) => ({
  id,
  count,
  label: { ar: id, fa, en: id },
});

test('the most used come first, equals in the alphabet of the reader, unused are left out', () => {
  const records = [
    record('g', 1, 'گرجستان'),
    record('k', 1, 'کابل'),
    record('w', 0, 'آب'),
    record('p', 2, 'پیمان'),
  ];
  assert.deepEqual(
    byCount(records, 'fa').map(({ id }) => id),
    ['p', 'k', 'g'],
  );
});
