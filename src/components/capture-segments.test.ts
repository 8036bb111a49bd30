import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Removal, Repair } from '../archive/article.ts';
import { captureSegments } from './capture-segments.ts';

test('kept, removed and repaired stretches alternate as in the capture', () => {
  const removed: Removal[] = [
    { category: 'share', start: 8, end: 12, text: 'شارك' },
    { category: 'navigation', start: 0, end: 3, text: 'قفز' },
  ];
  const repaired: Repair[] = [
    { basis: 'editor', start: 4, end: 7, captured: 'متن', repaired: 'مت\u200Cن' },
  ];
  assert.deepEqual(captureSegments('قفز\nمتن شارك', { removed, repaired }), [
    { kind: 'removed', text: 'قفز', says: 'قفز', category: 'navigation' },
    { kind: 'kept', text: '\n' },
    { kind: 'repaired', text: 'متن', repaired: 'مت\u200Cن' },
    { kind: 'kept', text: ' ' },
    { kind: 'removed', text: 'شارك', says: 'شارك', category: 'share' },
  ]);
});

test('of a page, what is code is told from what is text', () => {
  const removed: Removal[] = [{ category: 'share', start: 14, end: 19, text: 'a&b' }];
  const segments = captureSegments('<p>نص</p><i>x</i>a&b</b>', {
    removed: removed.map((removal) => ({ ...removal, start: 17, end: 20 })),
    markup: '0-3 5-12 13-17 20-24',
    format: 'html',
  });
  assert.deepEqual(
    segments.map(({ kind }) => kind),
    ['markup', 'kept', 'markup', 'kept', 'markup', 'removed', 'markup'],
  );
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
      const segments = captureSegments(capture, { removed });
      assert.equal(segments.map(({ text }) => text).join(''), capture);
      assert.equal(segments.filter(({ kind }) => kind === 'removed').length, removed.length);
    }),
  );
});

test('a removal or repair that is not in the capture is an error', () => {
  const removed: Removal = { category: 'share', start: 0, end: 2, text: 'xy' };
  assert.throws(() => captureSegments('abc', { removed: [removed] }), /0–2/u);
  const repaired: Repair = { basis: 'editor', start: 1, end: 9, captured: 'bc', repaired: 'b' };
  assert.throws(() => captureSegments('abc', { removed: [], repaired: [repaired] }), /1–9/u);
});
