import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { volumesByPeriod, type VolumeMember } from './volumes.ts';

const member = fc.record({
  id: fc.string({ minLength: 1, maxLength: 8 }),
  day: fc.option(fc.integer({ min: -80_000, max: 80_000 })),
});
const members = fc.uniqueArray(member, { selector: ({ id }) => id, maxLength: 60 });
const ids = (list: readonly VolumeMember[]) => list.map(({ id }) => id);

test('every member is in one volume, none holds too many, and the newest come first', () => {
  fc.assert(
    fc.property(members, fc.integer({ min: 1, max: 9 }), (all, most) => {
      const volumes = volumesByPeriod(all, most);
      const kept = volumes.flatMap((volume) => volume.members);
      assert.deepEqual(ids(kept).sort(), ids(all).sort());
      assert.ok(volumes.every((volume) => volume.members.length <= most));
      const days = kept.map(({ day }) => day ?? Number.NEGATIVE_INFINITY);
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
    fc.property(members, (all) => {
      assert.deepEqual(volumesByPeriod(all.toReversed(), 4), volumesByPeriod(all, 4));
    }),
  );
});

test('one more article changes the volume of its period alone', () => {
  const year = Array.from({ length: 300 }, (_, at) => ({ id: `a${at}`, day: 18_000 + at }));
  const before = volumesByPeriod(year, 40);
  const after = volumesByPeriod([...year, { id: 'new', day: 18_150 }], 40);
  const known = new Set(before.map((volume) => JSON.stringify(volume)));
  const changed = after.filter((volume) => !known.has(JSON.stringify(volume)));
  assert.ok(changed.length >= 1 && changed.length <= 2);
  assert.ok(changed.some((volume) => ids(volume.members).includes('new')));
});

test('a small archive is one volume, whatever its years', () => {
  const few = [1900, 1969, 1970, 2023].map((year) => ({
    id: String(year),
    day: Date.UTC(year, 5, 1) / 86_400_000,
  }));
  assert.deepEqual(
    volumesByPeriod([...few, { id: 'undated', day: null }], 100).map((volume) =>
      ids(volume.members),
    ),
    [['2023', '1970', '1969', '1900', 'undated']],
  );
});
