import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTitle } from './headline.ts';
import { findSubheadings } from './subheadings.ts';
import { fates, PARAGRAPH, run, SECOND, TITLE } from './step-trial.ts';

test('are short lines between paragraphs that are no sentence', () => {
  assert.deepEqual(fates(run([PARAGRAPH, 'عمال الميناء', SECOND], findSubheadings)), [
    'open',
    'heading',
    'open',
  ]);
  assert.deepEqual(fates(run([PARAGRAPH, 'ماذا بعد؟', SECOND], findSubheadings)), [
    'open',
    'heading',
    'open',
  ]);
});

test('not a list item, a quotation, a date, or what introduces the next line', () => {
  for (const text of ['- عمال الميناء', '“عمال الميناء”', '3 مارس 2022', 'وقال العمال:']) {
    assert.deepEqual(fates(run([PARAGRAPH, text, SECOND], findSubheadings)), [
      'open',
      'open',
      'open',
    ]);
  }
});

test('the beginning of the headline is one, even below another short line', () => {
  const draft = run(
    [TITLE, PARAGRAPH, 'قال ذلك.', 'الميناء القديم يستقبل', SECOND],
    findTitle,
    findSubheadings,
  );
  assert.deepEqual(fates(draft), ['title', 'open', 'open', 'heading', 'open']);
});

test('a short line at either end stays a paragraph, and is reported', () => {
  const draft = run(['عمال الميناء', PARAGRAPH, 'محرر الميناء'], findSubheadings);
  assert.deepEqual(fates(draft), ['open', 'open', 'open']);
  assert.equal(draft.doubts.length, 2);
});
