import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resemblance, SKETCH, sketchOf } from './shingles.ts';

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `w${from + at}`);

test('a text resembles itself wholly, another not at all, and a short one nothing', () => {
  const text = sketchOf(numbered(0, 50));
  assert.equal(resemblance(text, text), 1);
  assert.equal(resemblance(text, sketchOf(numbered(100, 150))), 0);
  assert.equal(resemblance(sketchOf(['one', 'two']), sketchOf(['one', 'two'])), 0);
});

test('the resemblance of short texts is exact: shared shingles of all', () => {
  // 17 shingles each, of which the last 7 of one are the first 7 of the other.
  assert.equal(resemblance(sketchOf(numbered(0, 20)), sketchOf(numbered(10, 30))), 7 / 27);
});

test('order counts: the same words otherwise are another text', () => {
  const words = numbered(0, 40);
  assert.equal(resemblance(sketchOf(words), sketchOf(words.toReversed())), 0);
});

test('property: the estimate for long texts is near what it estimates', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600 }), (shift) => {
      const first = sketchOf(numbered(0, 603));
      const second = sketchOf(numbered(shift, shift + 603));
      assert.ok(first.length === SKETCH);
      const exact = (600 - shift) / (600 + shift);
      assert.ok(Math.abs(resemblance(first, second) - exact) < 0.2);
    }),
    { numRuns: 40 },
  );
});
