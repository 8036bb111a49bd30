import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removeSourceLine } from './credits.ts';
import { removeReadAlso, removeTrailingHeadlines } from './read-also.ts';
import { fates, PARAGRAPH, run, SECOND, TITLE } from './step-trial.ts';

const other = 'الحكومة تدرس توسيع طريق الساحل';

test('inline, with its headline on the line or below', () => {
  for (const lines of [[`اقرأ أيضاً: ${other}`], [`اقرا ايضا ${other}`], ['اقرأ أيضًا:', other]]) {
    const draft = run([PARAGRAPH, ...lines, SECOND], removeReadAlso);
    assert.deepEqual(draft.readAlso, [other]);
    assert.equal(fates(draft).at(-1), 'open');
    assert.ok(
      fates(draft)
        .slice(1, -1)
        .every((fate) => fate === 'read-also'),
    );
  }
});

test('at the end, every headline below the label', () => {
  const draft = run([PARAGRAPH, 'مواضيع ذات صلة', other, TITLE], removeReadAlso);
  assert.deepEqual(draft.readAlso, [other, TITLE]);
});

test('between paragraphs the last of several stays, and is reported', () => {
  const draft = run(
    [PARAGRAPH, 'اقرأ أيضا', other, 'عمال الميناء وعائلاتهم', SECOND],
    removeReadAlso,
  );
  assert.deepEqual(fates(draft), ['open', 'read-also', 'read-also', 'open', 'open']);
  assert.equal(draft.doubts.length, 1);
});

test('a sentence that begins like a label stays', () => {
  const draft = run(['قد يهمك أن تعرف تاريخ الميناء', PARAGRAPH], removeReadAlso);
  assert.deepEqual(fates(draft), ['open', 'open']);
});

test("headlines after the closing line are other articles'", () => {
  const draft = run(
    [PARAGRAPH, 'المصدر: صحيفة النهر', other],
    removeSourceLine,
    removeTrailingHeadlines,
  );
  assert.deepEqual(draft.readAlso, [other]);
  const atTop = run(
    [TITLE, 'المصدر: صحيفة النهر', other, PARAGRAPH],
    removeSourceLine,
    removeTrailingHeadlines,
  );
  assert.deepEqual(atTop.readAlso, []);
});
