import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removeKeywords, splitKeywords } from './keywords.ts';
import { fates, PARAGRAPH, run, VOCABULARY } from './step-trial.ts';

const phrases = new Set(VOCABULARY.tagPhrases.keys());

test('split at separators', () => {
  assert.deepEqual(splitKeywords('ميناء، سفن بعيدة ؛ بحر', phrases), ['ميناء', 'سفن بعيدة', 'بحر']);
  assert.deepEqual(splitKeywords('#ميناء #سفن_بعيدة', phrases), ['ميناء', 'سفن_بعيدة']);
});

test('without separators, split at known phrases: what stands between them is a keyword', () => {
  assert.deepEqual(splitKeywords('اسعار القمح الميناء القديم صيد الأسماك', phrases), [
    'اسعار القمح',
    'الميناء القديم',
    'صيد الأسماك',
  ]);
});

test("stand on the label's line, on the next, or one a line", () => {
  for (const lines of [
    ['كلمات مفتاحية: ميناء، بحر'],
    ['كلمات مفتاحية', 'ميناء، بحر'],
    ['الوسوم:', 'ميناء', 'بحر'],
  ]) {
    const draft = run([PARAGRAPH, ...lines], removeKeywords);
    assert.deepEqual(draft.keywords, ['ميناء', 'بحر']);
    assert.ok(
      fates(draft)
        .slice(1)
        .every((fate) => fate === 'keywords'),
    );
  }
});

test('a long unknown one is reported', () => {
  assert.equal(run(['وسوم', 'ميناء سفن بحر أسماك'], removeKeywords).doubts.length, 1);
});
