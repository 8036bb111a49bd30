import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankingFigures, rankOf } from './ranking.ts';

test('a rank counts from one, and ends at ten', () => {
  const ranked = Array.from({ length: 12 }, (_, number) => `a${number}`);
  assert.equal(rankOf(ranked, 'a0'), 1);
  assert.equal(rankOf(ranked, 'a9'), 10);
  assert.equal(rankOf(ranked, 'a10'), null);
  assert.equal(rankOf([], 'a0'), null);
});

test('figures are means over all queries, found or not', () => {
  assert.deepEqual(rankingFigures([1, 2, null, 4]), {
    queries: 4,
    mrr10: (1 + 0.5 + 0.25) / 4,
    success1: 0.25,
    success10: 0.75,
  });
  assert.deepEqual(rankingFigures([]), { queries: 0, mrr10: 0, success1: 0, success10: 0 });
});
