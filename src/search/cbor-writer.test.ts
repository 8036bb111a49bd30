import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCbor, type Cbor } from './cbor.ts';
import { CborWriter } from './cbor-writer.ts';

const number = fc.oneof(
  fc.integer({ min: -300, max: 300 }),
  fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }),
);
const { tree } = fc.letrec<{ tree: Cbor }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3 }, number, fc.string({ unit: 'binary' }), fc.array(tie('tree'))),
}));

function write(writer: CborWriter, value: Cbor): void {
  if (typeof value === 'number') writer.integer(value);
  else if (typeof value === 'string') writer.text(value);
  else {
    writer.array(value.length);
    for (const each of value) write(writer, each);
  }
}

test('what is written is read, and taken once', () => {
  const writer = new CborWriter();
  fc.assert(
    fc.property(tree, (value) => {
      write(writer, value);
      assert.deepEqual(readCbor(writer.take()), value);
    }),
  );
  assert.equal(writer.take().length, 0);
});

test('a writer holds as much as is written', () => {
  const writer = new CborWriter();
  const long = 'سطر طويل '.repeat(20_000);
  writer.array(3);
  for (let at = 0; at < 3; at++) writer.text(long);
  assert.deepEqual(readCbor(writer.take()), [long, long, long]);
});
