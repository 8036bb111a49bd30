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

test('rows of buttons and menus, counters, prompts, notices', () => {
  for (const [line, fate] of [
    ['فيسبوك تويتر واتساب نسخ الرابط', 'share'],
    ['تعليقات (12)', 'comment-form'],
    ['نظرات ۳', 'comment-form'],
    ['تابعنا على فيسبوك', 'prompt'],
    ['اشترك في نشرتنا البريدية ليصلك جديد الميناء كل صباح', 'prompt'],
    ['تمامی حقوق مادی و معنوی این سایت محفوظ است', 'notice'],
    ['کد خبر: 123456', 'navigation'],
    ['الرئيسية | أخبار | رياضة', 'navigation'],
  ] as const) {
    assert.deepEqual(fates(run([PARAGRAPH, line], removeFurniture)), ['open', fate], line);
  }
});

const kept = (...lines: string[]) =>
  assert.ok(fates(run(lines, removeFurniture)).every((fate) => fate === 'open'));

test('what an article may have stays: a list, a menu word in the text, a longer line', () => {
  kept(PARAGRAPH, 'رياضة', SECOND);
  kept(PARAGRAPH, '4- ایران');
  kept(PARAGRAPH, 'أخبار الميناء');
  kept(PARAGRAPH, 'کد: یک واژهٔ دراز که برچسبی در پی ندارد');
});
