import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removeKeywords, splitKeywords } from './keywords.ts';
import { fates, PARAGRAPH, run, VOCABULARY } from './step-trial.ts';
import { phraseKey } from './shape.ts';

const phrases = new Set(VOCABULARY.tagPhrases.keys());
const split = (line: string, text = '') => splitKeywords(line, { phrases, text: phraseKey(text) });

test('split at separators', () => {
  assert.deepEqual(split('ميناء، سفن بعيدة ؛ بحر'), ['ميناء', 'سفن بعيدة', 'بحر']);
  assert.deepEqual(split('#ميناء #سفن_بعيدة'), ['ميناء', 'سفن_بعيدة']);
});

test('without separators, split at known phrases: what stands between them is a keyword', () => {
  assert.deepEqual(split('اسعار القمح الميناء القديم صيد الأسماك'), [
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

test('between known phrases, split where the text tells', () => {
  const text =
    'عاد الميناء القديم إلى العمل، ورست سفينة الجنوب. وقالت الميناء إن سفينة الجنوب كبيرة.';
  assert.deepEqual(split('الميناء القديم سفينة الجنوب أسعار القمح', text), [
    'الميناء القديم',
    'سفينة الجنوب',
    'أسعار القمح',
  ]);
  assert.deepEqual(split('سفينة الجنوب مجهول', text), ['سفينة الجنوب مجهول']);
});

test('keywords are the letters of the line, with the white space between them', () => {
  assert.deepEqual(split('أسعار\u00A0 القمح  صيد الأسماك'), ['أسعار\u00A0 القمح', 'صيد الأسماك']);
});
