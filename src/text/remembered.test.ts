import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from './remembered.ts';

test('what was asked is not worked out again, until too much is kept', () => {
  const asked: string[] = [];
  const length = remembered((word: string) => {
    asked.push(word);
    return word.length || null;
  }, 2);
  assert.deepEqual(['', 'خبر', '', 'خبر'].map(length), [null, 3, null, 3]);
  assert.deepEqual(asked, ['', 'خبر']);
  length('رصد');
  assert.equal(length('خبر'), 3);
  assert.deepEqual(asked, ['', 'خبر', 'رصد', 'خبر']);
});
