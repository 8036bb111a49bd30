import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSeam } from './build-seam.ts';
import { valueDigest } from './value-digest.ts';
import { askAgain, watched } from './watched.ts';

const archive = {
  articles: [{ id: 'a' }, { id: 'b' }],
  byId: new Map([
    ['a', { id: 'a' }],
    ['b', { id: 'b' }],
  ]),
  neighbours: (id: string) => ({ older: id === 'b' ? { id: 'a' } : null }),
  relations: () =>
    Promise.resolve({ related: (id: string) => [id, id], tags: new Map([['t', { label: 'x' }]]) }),
};

async function readsOf(page: (of: typeof archive) => unknown): Promise<string[]> {
  const reads = new Set<string>();
  await buildSeam.reads.run(reads, async () => page(watched(archive)));
  return [...reads];
}

test('each answer is noted with the question, and nothing else', async () => {
  assert.deepEqual(await readsOf(({ byId }) => byId.get('a')), ['["byId","get",["a"]]']);
  assert.deepEqual(await readsOf(({ byId }) => byId.size), ['["byId","size"]']);
  assert.deepEqual(await readsOf(({ neighbours }) => neighbours('b')), ['["neighbours",["b"]]']);
  assert.deepEqual(await readsOf(() => 1), []);
});

test('what is gone through is noted whole', async () => {
  assert.deepEqual(await readsOf(({ byId }) => [...byId.keys()]), ['["byId"]']);
  assert.deepEqual(await readsOf(({ byId }) => new Map(byId)), ['["byId"]']);
  assert.deepEqual(await readsOf(({ articles }) => articles[0]), ['["articles"]']);
});

test('what an answer answers is noted too', async () => {
  const reads = await readsOf(async ({ relations }) => {
    const { related, tags } = await relations();
    return [related('a'), tags.get('t')];
  });
  assert.deepEqual(reads, [
    '["relations",[],"related",["a"]]',
    '["relations",[],"tags","get",["t"]]',
  ]);
});

test('every note leads to the same answer again, and to another where the archive is another', async () => {
  const fact = '["relations",[],"related",["a"]]';
  const answer = valueDigest(await askAgain(archive, fact));
  assert.equal(answer, valueDigest(['a', 'a']));
  const other = { ...archive, relations: () => Promise.resolve({ related: () => ['z'] }) };
  assert.notEqual(valueDigest(await askAgain(other, fact)), answer);
  await assert.rejects(askAgain({}, fact));
});

test('digests tell apart what is not the same', () => {
  const values = [[], {}, null, undefined, '', 0, '0', [[]], [{}], { a: 1 }, { a: '1' }, new Map()];
  assert.equal(new Set(values.map(valueDigest)).size, values.length);
  assert.equal(valueDigest({ a: [1, { b: 2 }] }), valueDigest({ a: [1, { b: 2 }] }));
});
