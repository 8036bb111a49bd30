import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../markdown.ts';
import { diffTexts, type DiffBlock } from './text-diff.ts';

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text) => ({ kind: 'paragraph', text }));
/** `[-removed-]` and `{+added+}`, a block a line. */
const shown = (blocks: readonly DiffBlock[]) =>
  blocks.map(({ pieces }) =>
    pieces
      .map(({ change, text }) =>
        change === 'same' ? text : change === 'removed' ? `[-${text}-]` : `{+${text}+}`,
      )
      .join(''),
  );
const diff = (before: string[], after: string[]) =>
  shown(diffTexts(paragraphs(...before), paragraphs(...after)));

/** The text of one side, without pilcrows. */
const side = (blocks: readonly DiffBlock[], other: 'added' | 'removed') =>
  blocks
    .flatMap(({ pieces }) => pieces)
    .filter(({ change }) => change !== other)
    .map(({ text }) => text)
    .join('')
    .replaceAll('¶', '');
const whole = (blocks: string[]) => blocks.join('').replaceAll('¶', '');

const numbered = (word: string) =>
  Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(' ');

test('changed words are marked, whole; changes that only a space parts are one', () => {
  assert.deepEqual(diff(['وصلت سفينة كبيرة أمس.'], ['وصلت سفينتان كبيرتان أمس.']), [
    'وصلت [-سفينة كبيرة-]{+سفينتان كبيرتان+} أمس.',
  ]);
  assert.deepEqual(diff(['میگوید'], ['می‌گوید']), ['[-میگوید-]{+می‌گوید+}']);
});

test('a paragraph that came or went is one piece', () => {
  assert.deepEqual(diff(['أول.', 'ثان هنا.'], ['أول.', 'جديد تماما.', 'ثان هنا.']), [
    'أول.',
    '{+جديد تماما.+}',
    'ثان هنا.',
  ]);
});

test('where a paragraph was parted or joined, a pilcrow says so', () => {
  assert.deepEqual(diff(['أول ثان'], ['أول', 'ثان']), ['أول[- -]{+¶+}', 'ثان']);
});

test('texts that have nothing in common, however long, are shown one after the other', () => {
  const [block] = diffTexts(paragraphs(numbered('ا')), paragraphs(numbered('ب')));
  assert.deepEqual(
    block?.pieces.map(({ change }) => change),
    ['removed'],
  );
});

test('property: both texts are in it, letter for letter', () => {
  const text = fc
    .array(fc.constantFrom('كتاب', 'می‌رود', ' ', '، ', '.', '3', 'a', '¶', '#', '👩‍🌾'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join('').trim())
    .filter((joined) => joined !== '' && !joined.endsWith('¶'));
  const texts = fc.array(text, { maxLength: 5 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const blocks = diffTexts(paragraphs(...before), paragraphs(...after));
      assert.equal(side(blocks, 'added'), whole(before));
      assert.equal(side(blocks, 'removed'), whole(after));
    }),
    { numRuns: 300 },
  );
});
