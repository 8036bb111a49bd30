import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  captureSpan,
  composeReadings,
  markupSpans,
  readingSpan,
  ReadingWriter,
  type Reading,
} from './reading.ts';

/** A capture of pieces that are text, escapes (several characters for one) or no text, and its reading. */
const pieces = fc.array(
  fc.record({
    kind: fc.constantFrom('text', 'escape', 'none'),
    length: fc.integer({ min: 1, max: 4 }),
  }),
);

function read(parts: readonly { kind: string; length: number }[]): {
  capture: string;
  reading: Reading;
} {
  const writer = new ReadingWriter();
  let capture = '';
  for (const { kind, length } of parts) {
    const start = capture.length;
    capture +=
      kind === 'text'
        ? 'ن'.repeat(length)
        : kind === 'escape'
          ? `\\${'u'.repeat(length)}`
          : '<'.repeat(length);
    const span = { start, end: capture.length };
    if (kind === 'text') writer.add(capture.slice(start), span);
    if (kind === 'escape') writer.add('م', span);
    if (kind === 'none') writer.addUnsaid('\n');
  }
  return { capture, reading: writer.done() };
}

describe('a reading', () => {
  test('gives back every stretch that it is asked for in the capture', () => {
    fc.assert(
      fc.property(pieces, fc.nat(60), fc.nat(60), (parts, from, length) => {
        const { reading } = read(parts);
        for (const { at } of reading.runs) {
          const start = Math.max(0, at - (from % 2));
          const end = Math.min(reading.text.length, at + 1 + length);
          const said = reading.text.slice(start, end);
          const back = readingSpan(reading, captureSpan(reading, { start, end }))!;
          // Only what the capture has no letters for may be missing at the edges.
          assert.equal(reading.text.slice(back.start, back.end), said.replace(/^\n+|\n+$/gu, ''));
        }
      }),
    );
  });

  test('and its markup are the whole capture, each character once', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { capture, reading } = read(parts);
        const times = Array.from(capture, () => 0);
        for (const { start, end } of [
          ...reading.runs,
          ...markupSpans(reading, [], capture.length),
        ]) {
          for (let at = start; at < end; at++) times[at]!++;
        }
        assert.ok(times.every((count) => count === 1));
      }),
    );
  });

  test('of a reading has its places in the first capture', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 5 }), (parts, step) => {
        const { capture, reading: outer } = read(parts);
        const writer = new ReadingWriter();
        for (let at = 0; at + step <= outer.text.length; at += step + 1) {
          writer.add(outer.text.slice(at, at + step), { start: at, end: at + step });
        }
        const inner = writer.done();
        const said = inner.text;
        const composed = composeReadings(outer, inner);
        assert.equal(composed.text, said);
        let end = 0;
        for (const run of composed.runs) {
          assert.ok(run.start >= end && run.end <= capture.length);
          end = run.end;
        }
      }),
    );
  });
});
