import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Removal } from '../archive/article.ts';
import { captureSegments } from './capture-segments.ts';

test('kept and removed stretches alternate as in the capture', () => {
  const removed: Removal[] = [
    { category: 'share', start: 8, end: 12, text: 'شارك' },
    { category: 'navigation', start: 0, end: 3, text: 'قفز' },
  ];
  assert.deepEqual(captureSegments('قفز\nمتن شارك', removed), [
    { text: 'قفز', category: 'navigation' },
    { text: '\nمتن ', category: null },
    { text: 'شارك', category: 'share' },
  ]);
});

test('the segments joined are the capture', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(40)), (capture, cuts) => {
      const ends = [...new Set(cuts.map((cut) => Math.min(cut, capture.length)))].sort(
        (a, b) => a - b,
      );
      const removed = ends
        .slice(1)
        .map((end, index): Removal => {
          const start = ends[index]!;
          return { category: 'share', start, end, text: capture.slice(start, end) };
        })
        .filter((_, index) => index % 2 === 0);
      const segments = captureSegments(capture, removed);
      assert.equal(segments.map(({ text }) => text).join(''), capture);
      assert.equal(segments.filter(({ category }) => category).length, removed.length);
    }),
  );
});

test('a removal that is not in the capture is an error', () => {
  const removed: Removal = { category: 'share', start: 0, end: 2, text: 'xy' };
  assert.throws(() => captureSegments('abc', [removed]), /0–2/u);
});
