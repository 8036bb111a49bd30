import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAP_SIZE, regionalMap } from './regional-map.ts';

const BAKU = { latitude: 40.41, longitude: 49.87 };

test('the place is in the middle, others where they lie from it, far ones nowhere', () => {
  const { locate } = regionalMap(BAKU, 20);
  assert.deepEqual(locate(BAKU), [MAP_SIZE.width / 2, MAP_SIZE.height / 2]);
  const [x, y] = locate({ latitude: 35.69, longitude: 51.39 })!;
  assert.ok(x > MAP_SIZE.width / 2 && y > MAP_SIZE.height / 2, 'Tehran is south-east of Baku');
  assert.equal(locate({ latitude: 39, longitude: -98 }), null);
});

test('a map is land and borders in a few kilobytes, within its frame', () => {
  for (const degrees of [20, 44]) {
    const { land, borders } = regionalMap(BAKU, degrees);
    assert.match(land, /^M\d+ \d+l[-\d ]+z/u);
    assert.match(borders, /^M\d+ \d+l/u);
    assert.ok(land.length + borders.length < 6000, `${land.length + borders.length} bytes`);
  }
});

test('what lies across the frame is drawn, also where the count of degrees begins anew', () => {
  // Fiji lies on both sides of 180 degrees: the same land, by either way of counting.
  const islands = [179.5, -179.5].map((longitude) => {
    const { land } = regionalMap({ latitude: -17, longitude }, 20);
    return land.match(/M/gu)!.length;
  });
  assert.deepEqual(islands, [6, 6]);
  // In the middle of the Sahara all corners of the frame are land, and no coast is near.
  assert.equal(regionalMap({ latitude: 22, longitude: 10 }, 8).land.split('M').length, 2);
});
