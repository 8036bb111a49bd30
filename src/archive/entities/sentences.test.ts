import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MentionPlace } from './entity-index.ts';
import { mentionSentences } from './sentences.ts';

const blocks = ['وصل إلى باكو أمس. ثم غادر.', 'عاد من باكو إلى باكو! وانتهى.'];
const at = (block: number, nth = 0): MentionPlace => {
  const text = blocks[block - 1]!;
  let start = text.indexOf('باكو');
  for (let seen = 0; seen < nth; seen++) start = text.indexOf('باكو', start + 1);
  return { block, start, end: start + 4 };
};
const shown = (places: MentionPlace[], limit = 9) =>
  mentionSentences(blocks, places, 'ar', limit).map(({ block, parts }) => [
    block,
    parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''),
  ]);

test('a sentence is given once, with every mention in it marked', () => {
  assert.deepEqual(shown([at(1), at(2), at(2, 1)]), [
    [1, 'وصل إلى [باكو] أمس.'],
    [2, 'عاد من [باكو] إلى [باكو]!'],
  ]);
});

test('of a name inside a longer name the longer is marked', () => {
  const inner = at(2);
  const outer = { ...inner, start: inner.start - 3 };
  assert.deepEqual(shown([outer, inner]), [[2, 'عاد [من باكو] إلى باكو!']]);
});

test('the title is no sentence of the text, and the limit holds', () => {
  assert.deepEqual(shown([{ block: 0, start: 0, end: 2 }]), []);
  assert.equal(shown([at(1), at(2)], 1).length, 1);
});
