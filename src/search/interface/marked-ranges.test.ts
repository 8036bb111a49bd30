import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findHits } from './marked-ranges.ts';

const blocks = ['إعلان «شوشا»', 'وقّع علييف، أمس', 'إلهام علييف'];
const tokens = blocks.flatMap((block) => block.split(' '));

/** The words of the hits. */
function found(marked: readonly number[], page = blocks): string[] {
  const hits = findHits(page, { tokens, titleTokens: 2, marked });
  return hits.map(({ block, start, end }) => page[block]!.slice(start, end));
}

test('marks are found in the blocks, without punctuation', () => {
  assert.deepEqual(found([1, 3]), ['شوشا', 'علييف']);
});

test('words in a row are one hit, but not across blocks', () => {
  assert.deepEqual(found([5, 6]), ['إلهام علييف']);
  assert.deepEqual(found([4, 5]), ['أمس', 'إلهام']);
});

test('white space of the page does not matter', () => {
  assert.deepEqual(found([3], ['\n إعلان  «شوشا» ', 'وقّع\nعلييف، أمس', 'إلهام علييف']), ['علييف']);
});

test('where the page differs from the index, only what is the same is marked', () => {
  assert.deepEqual(found([1, 3], ['إعلان «باكو»', 'وقّع علييف، أمس', 'إلهام علييف']), ['علييف']);
  assert.deepEqual(found([1, 3], ['«شوشا»']), []);
});
