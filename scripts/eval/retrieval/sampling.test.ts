import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleIds, splitOf } from './sampling.ts';

const ids = Array.from({ length: 1000 }, (_, number) => `fa-${String(number).padStart(5, '0')}`);

test('a sample holds what must be kept, and contains every smaller sample', () => {
  const keep = new Set(['fa-00007', 'fa-00900']);
  const small = sampleIds(ids, keep, 50);
  const large = sampleIds([...ids].reverse(), keep, 200);
  assert.equal(small.size, 50);
  assert.ok(small.has('fa-00007') && small.has('fa-00900'));
  assert.ok([...small].every((id) => large.has(id)));
});

test('a sample is taken from everywhere, not from one source of the corpus', () => {
  const sample = [...sampleIds(ids, new Set(), 100)].map((id) => ids.indexOf(id));
  assert.ok(sample.filter((at) => at < 500).length < 70);
});

test('what must be kept is kept even where it is more than asked for', () => {
  assert.equal(sampleIds(ids, new Set(ids.slice(0, 20)), 10).size, 20);
});

test('the two halves are about equal', () => {
  const dev = ids.filter((id) => splitOf(id) === 'dev').length;
  assert.ok(dev > 400 && dev < 600, `${dev} of 1000 in dev`);
});
