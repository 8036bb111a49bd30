import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removeCaptions } from './caption.ts';
import { fates, PARAGRAPH, run, TITLE } from './step-trial.ts';

test('stands twice in a row', () => {
  const draft = run([TITLE, 'السفينة في الميناء', 'السفينة في الميناء', PARAGRAPH], removeCaptions);
  assert.deepEqual(draft.captions, ['السفينة في الميناء']);
  assert.deepEqual(fates(draft), ['open', 'caption', 'caption', 'open']);
});

test('a repeated paragraph stays, and is reported', () => {
  const draft = run([PARAGRAPH, PARAGRAPH], removeCaptions);
  assert.deepEqual(fates(draft), ['open', 'open']);
  assert.equal(draft.doubts.length, 1);
});

test('begins with a label and a colon, or with a label that is nothing else', () => {
  const lines = ['عکس: مدیر بندر', 'مصدر الصورة وكالة الميناء', 'صورة قديمة', 'عکس'];
  const draft = run([PARAGRAPH, ...lines], removeCaptions);
  assert.deepEqual(fates(draft), ['open', 'caption', 'caption', 'open', 'open']);
  assert.deepEqual(draft.captions, ['مدیر بندر', 'وكالة الميناء']);
});
