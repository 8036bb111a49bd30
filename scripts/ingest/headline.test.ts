import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTitle, removeHeadlineRepeats } from './headline.ts';
import { fates, PARAGRAPH, run, SECOND, TITLE } from './step-trial.ts';

test('is the first line; its repetitions go, also in other spelling', () => {
  const respelled = TITLE.replace('أول', 'اول');
  const draft = run([TITLE, respelled, PARAGRAPH, TITLE], findTitle, removeHeadlineRepeats);
  assert.equal(draft.title, TITLE);
  assert.deepEqual(fates(draft), ['title', 'headline-repeat', 'open', 'headline-repeat']);
});

test('is not found where a file begins with running text', () => {
  assert.equal(run([PARAGRAPH, SECOND], findTitle).title, null);
});

test('a file of one line has no headline to spare', () => {
  assert.equal(run([TITLE], findTitle).title, null);
});

test("a short unknown label before it is the page's, and is reported", () => {
  const draft = run(['بحار وموانئ', TITLE, PARAGRAPH], findTitle);
  assert.equal(draft.title, TITLE);
  assert.deepEqual(fates(draft), ['navigation', 'title', 'open']);
  assert.equal(draft.doubts.length, 1);
});
