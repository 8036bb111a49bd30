import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ColumnWriter } from './column-writer.ts';
import { ColumnReader } from './columns.ts';

const number = fc.oneof(fc.nat({ max: 400 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }));

test('columns are read as they were written', () => {
  const writer = new ColumnWriter();
  fc.assert(
    fc.property(fc.array(fc.oneof(number, fc.string({ unit: 'binary' }))), (values) => {
      for (const value of values) {
        if (typeof value === 'number') writer.number(value);
        else writer.text(value);
      }
      const reader = new ColumnReader(writer.take());
      for (const value of values) {
        assert.equal(typeof value === 'number' ? reader.number() : reader.text(), value);
      }
      assert.throws(() => reader.number(), /ends too early/u);
    }),
  );
});

test('a writer holds as much as is written', () => {
  const writer = new ColumnWriter();
  const long = 'سطر طويل '.repeat(20_000);
  for (let at = 0; at < 3; at++) writer.text(long);
  const reader = new ColumnReader(writer.take());
  for (let at = 0; at < 3; at++) assert.equal(reader.text(), long);
});
