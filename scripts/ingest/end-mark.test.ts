import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEndMark, removeEndMarks } from './end-mark.ts';
import { fates, PARAGRAPH, run, SECOND } from './step-trial.ts';

test('is known with its signs, the initials of its editors and their numbers', () => {
  for (const text of [
    'انتهای پیام',
    'انتهاي پيام/',
    'انتهای‌پیام/۸۶۰۱۱/ح40',
    'پایان پیام/ب',
    '(انتهى)',
    'انتهى / ع.ك',
  ]) {
    assert.ok(isEndMark(text), text);
  }
  for (const text of ['انتهای جاده', 'انتهى الاجتماع', 'پیام', '']) {
    assert.ok(!isEndMark(text), text);
  }
});

test('goes after the last paragraph only', () => {
  const draft = run([PARAGRAPH, 'انتهى', SECOND, 'انتهى / ع.ك'], removeEndMarks);
  assert.deepEqual(fates(draft), ['open', 'open', 'open', 'end-mark']);
});

test('behind the last sentence of a line goes alone, with its own place', () => {
  const text = `${PARAGRAPH} انتهای پیام/`;
  const draft = run([text], removeEndMarks);
  assert.deepEqual(fates(draft), ['open', 'end-mark']);
  assert.deepEqual(
    draft.lines.map(({ start, end }) => text.slice(start, end)),
    [PARAGRAPH, 'انتهای پیام/'],
  );
  const whole = 'کشتی رسید و سفر به انتهای پیام رسید.';
  assert.equal(run([whole], removeEndMarks).lines[0]!.text, whole);
});
