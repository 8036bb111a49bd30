import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PeriodMember } from '../archive/periods.ts';
import { volumesByPeriod, type Volume } from './volumes.ts';

const member = fc.record({
  id: fc.string({ minLength: 1, maxLength: 8 }),
  day: fc.option(
    fc.oneof(fc.integer({ min: -80_000, max: 65_000 }), fc.integer({ min: 18_000, max: 18_003 })),
  ),
});
const members = fc.uniqueArray(member, { selector: ({ id }) => id, maxLength: 60 });
const sizes = fc.record({
  newest: fc.integer({ min: 1, max: 4 }),
  any: fc.integer({ min: 4, max: 9 }),
});
const FIRST_DAY = Date.UTC(1800, 0, 1) / 86_400_000;
const ids = (list: readonly PeriodMember[]) => list.map(({ id }) => id);
const digest = (volume: Volume<PeriodMember>) => ids(volume.members).join(' ');

test('every member is in one volume, none holds too many, and the newest come first', () => {
  fc.assert(
    fc.property(members, sizes, (all, most) => {
      const volumes = volumesByPeriod(all, most);
      const kept = volumes.flatMap((volume) => volume.members);
      assert.deepEqual(ids(kept).sort(), ids(all).sort());
      let newer = 0;
      for (const { members: held } of volumes) {
        assert.ok(held.length <= Math.min(most.any, Math.max(most.newest, newer)));
        newer += held.length;
      }
      // What is older than all periods stands with what has no date.
      const days = kept.map(({ day }) => Math.max(day ?? Number.NEGATIVE_INFINITY, FIRST_DAY));
      assert.deepEqual(
        days,
        days.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
      );
      assert.equal(new Set(volumes.map(({ name }) => name)).size, volumes.length);
    }),
  );
});

test('the order in which they come changes nothing', () => {
  fc.assert(
    fc.property(members, sizes, (all, most) => {
      assert.deepEqual(volumesByPeriod(all.toReversed(), most), volumesByPeriod(all, most));
    }),
  );
});

test('one more article of any time changes the volume of its period alone', () => {
  const year = Array.from({ length: 300 }, (_, at) => ({ id: `a${at}`, day: 18_000 + at }));
  const most = { newest: 10, any: 40 };
  const known = new Set(volumesByPeriod(year, most).map(digest));
  for (const day of [null, 18_000, 18_020, 18_150, 18_299, 18_400]) {
    const after = volumesByPeriod([...year, { id: 'new', day }], most);
    const changed = after.filter((volume) => !known.has(digest(volume)));
    assert.ok(changed.length >= 1 && changed.length <= 2, `${changed.length} changed`);
    assert.ok(changed.some((volume) => ids(volume.members).includes('new')));
  }
});

test('one more article of a day with too many changes a part of the day', () => {
  const undated = Array.from({ length: 300 }, (_, at) => ({ id: `a${at}`, day: null }));
  const most = { newest: 10, any: 40 };
  const known = new Set(volumesByPeriod(undated, most).map(digest));
  const after = volumesByPeriod([...undated, { id: 'new', day: null }], most);
  assert.ok(after.filter((volume) => !known.has(digest(volume))).length <= 2);
});

test('day by day, few articles are indexed again', () => {
  const most = { newest: 50, any: 500 };
  const all: PeriodMember[] = [];
  let known = new Set<string>();
  let made = 0;
  for (let day = 18_000; all.length < 4_000; day++) {
    for (let of = 0; of < 10; of++) all.push({ id: `a${all.length}`, day });
    const volumes = volumesByPeriod(all, most);
    for (const volume of volumes) if (!known.has(digest(volume))) made += volume.members.length;
    known = new Set(volumes.map(digest));
  }
  // With volumes of one size each day makes half a volume again: 250 of 500.
  assert.ok(made / 400 < 70, `${made / 400} a day`);
  assert.ok(known.size < 25, `${known.size} volumes`);
});

test('a small archive is one volume, whatever its years', () => {
  const few = [1900, 1969, 1970, 2023].map((year) => ({
    id: String(year),
    day: Date.UTC(year, 5, 1) / 86_400_000,
  }));
  assert.deepEqual(
    volumesByPeriod([...few, { id: 'undated', day: null }], { newest: 5, any: 100 }).map((volume) =>
      ids(volume.members),
    ),
    [['2023', '1970', '1969', '1900', 'undated']],
  );
});
