import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removeDatelines } from './dateline.ts';
import { fates, PARAGRAPH, run, SECOND, TITLE } from './step-trial.ts';

test('dates the article beside the text, not within it', () => {
  const draft = run(
    [TITLE, 'آخر تحديث: 4 مارس 2022', '3 مارس 2022', PARAGRAPH, '5 مايو 1999', SECOND],
    removeDatelines,
  );
  assert.deepEqual(draft.date, { basis: 'stated', edtf: '2022-03-03', text: '3 مارس 2022' });
  assert.deepEqual(fates(draft), ['open', 'dateline', 'dateline', 'open', 'open', 'open']);
});
