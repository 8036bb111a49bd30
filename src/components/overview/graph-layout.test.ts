import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GRAPH_SIZE, layOut, LABEL_SIZE } from './graph-layout.ts';

const nodes = Array.from({ length: 22 }, (_, at) => ({
  label: at % 3 === 0 ? 'رجب طيب أردوغان' : 'باكو',
  radius: 4 + (at % 8),
}));
const links = nodes.flatMap((_, a) =>
  [1, 2, 5].flatMap((step) => (a + step < nodes.length ? [{ a, b: a + step, strength: 0.5 }] : [])),
);

test('the same graph is laid out alike, on the paper, without a dot in a label', () => {
  const { points, height } = layOut(nodes, links);
  assert.deepEqual(layOut(nodes, links).points, points);
  for (const [at, [x, y]] of points.entries()) {
    assert.ok(x >= 0 && x <= GRAPH_SIZE.width && y >= 0 && y <= height);
    for (const [other, [otherX, otherY]] of points.entries()) {
      if (other === at) continue;
      const inLabel =
        Math.abs(otherX - x) < 8 && otherY > y && otherY - y < nodes[at]!.radius + LABEL_SIZE;
      assert.ok(!inLabel, `${other} in the label of ${at}`);
    }
  }
});

test('one name, or none, is laid out too', () => {
  assert.equal(layOut(nodes.slice(0, 1), []).points.length, 1);
  assert.ok(Number.isFinite(layOut(nodes.slice(0, 1), []).height));
});
