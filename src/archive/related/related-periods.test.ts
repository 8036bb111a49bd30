import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { relatedPeriods } from './related-periods.ts';

const members = (count: number, days: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at).padStart(6, '0'),
    day: at % 50 === 0 ? null : 15_000 + ((at * 7919) % days),
  }));

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

test('an archive of up to 5,000 articles is related whole', () => {
  const all = members(5000, 900);
  const [period, ...others] = relatedPeriods(all);
  assert.equal(others.length, 0);
  assert.deepEqual(idsOf(period!.asked).toSorted(), idsOf(all));
  assert.deepEqual(period!.among, period!.asked);
});

test('of a larger one each article is asked once, among its period and 1,000 on either side', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5001, max: 16_000 }),
      fc.integer({ min: 1, max: 3000 }),
      (n, days) => {
        const all = members(n, days);
        const periods = relatedPeriods(all);
        const sorted = periods.flatMap(({ asked }) => asked);
        assert.deepEqual(idsOf(sorted).toSorted(), idsOf(all));
        let from = 0;
        for (const { asked, among } of periods) {
          assert.ok(asked.length <= 5000);
          const to = from + asked.length;
          assert.deepEqual(idsOf(among), idsOf(sorted.slice(Math.max(0, from - 1000), to + 1000)));
          from = to;
        }
      },
    ),
    { numRuns: 10 },
  );
});

test('an article added today leaves the periods of long ago as they are', () => {
  const all = members(12_000, 3000);
  const before = relatedPeriods(all);
  const after = relatedPeriods([...all, { id: 'new', day: 18_000 }]);
  assert.ok(before.length > 3);
  assert.deepEqual(after.slice(2), before.slice(2));
});
