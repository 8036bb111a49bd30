import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removeFurniture } from './furniture.ts';
import { fates, PARAGRAPH, run, SECOND, TITLE } from './step-trial.ts';

test('goes wherever it stands, a section label only beside the text', () => {
  const draft = run(
    [
      'آخر الأخبار',
      TITLE,
      PARAGRAPH,
      'أخبار',
      'شارك:',
      SECOND,
      'رياضة',
      'اترك تعليقًا',
      'زر الذهاب إلى الأعلى',
    ],
    removeFurniture,
  );
  assert.deepEqual(fates(draft), [
    'navigation',
    'open',
    'open',
    'open',
    'share',
    'open',
    'navigation',
    'comment-form',
    'navigation',
  ]);
});

test('Persian labels with and without joiners, on either keyboard', () => {
  for (const label of ['دیدگاه‌ها', 'دیدگاهها', 'ديدگاه ها']) {
    assert.deepEqual(fates(run([label], removeFurniture)), ['comment-form']);
  }
});
