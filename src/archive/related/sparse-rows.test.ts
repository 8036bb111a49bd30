import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  RowCollector,
  RowProducts,
  rowsPerColumn,
  transpose,
  type SparseRows,
} from './sparse-rows.ts';
import { rarity, weigh } from './weights.ts';

function collected(rows: readonly Readonly<Record<string, number>>[], order: readonly number[]) {
  const collector = new RowCollector();
  for (const row of rows) {
    collector.addRow(
      new Map(Object.entries(row).map(([name, count]) => [collector.numberOf(name), count])),
    );
  }
  return collector.finish(Uint32Array.from(order));
}

function dot(rows: SparseRows, a: number, b: number): number {
  return new RowProducts(rows).of(a, [b])[0]!;
}

const ROWS = [{ b: 2, a: 1 }, {}, { c: 3, a: 5 }];

test('rows in the order asked for, columns in the order of their names', () => {
  const { rows, names } = collected(ROWS, [2, 0, 1]);
  assert.deepEqual(names, ['a', 'b', 'c']);
  assert.deepEqual([...rows.start], [0, 2, 4, 4]);
  assert.deepEqual([...rows.column], [0, 2, 0, 1]);
  assert.deepEqual([...rows.value], [5, 3, 1, 2]);
  assert.deepEqual([...rowsPerColumn(rows)], [2, 1, 1]);
});

test('the transpose of the transpose is the matrix', () => {
  const { rows } = collected(ROWS, [0, 1, 2]);
  assert.deepEqual(transpose(transpose(rows)), rows);
});

test('the products of a row with others, one row after another', () => {
  const { rows } = collected(ROWS, [0, 1, 2]);
  const products = new RowProducts(rows);
  assert.deepEqual([...products.of(0, [2, 1, 0])], [5, 0, 5]);
  assert.deepEqual([...products.of(2, [0, 1, 2])], [5, 0, 34]);
  assert.equal(dot(rows, 0, 2), 5);
  assert.equal(dot(rows, 0, 1), 0);
});

test('weighed rows have unit length, and less with damping', () => {
  const { rows } = collected([{ a: 1, b: 7 }, { a: 2 }, { c: 1 }], [0, 1, 2]);
  const plain = weigh(rows);
  assert.ok(Math.abs(dot(plain, 0, 0) - 1) < 1e-6);
  const damped = weigh(rows, { damping: 1 });
  assert.ok(dot(damped, 1, 1) < 0.5, 'a row of one common column is far from whole');
});

test('what is rarer weighs more, and what all have weighs next to nothing', () => {
  assert.ok(rarity(1, 100) > rarity(2, 100));
  assert.ok(rarity(100, 100) < 0.01);
});
