import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleIds, crockford } from './article-id.ts';
import { visibleName } from './inputs.ts';
import { sha256 } from './seal.ts';

test('Crockford base32, five bits a character', () => {
  assert.equal(crockford('0000000000'), '00000000');
  assert.equal(crockford('ffffffffff'), 'zzzzzzzz');
  assert.equal(crockford('0123456789'), '04hmasw9');
});

test('an id has eight characters, and one more for each collision', () => {
  const [first, second, third] = articleIds(sha256('نص'));
  assert.match(first!, /^[0-9a-hjkmnp-tv-z]{8}$/u);
  assert.equal(second!.length, 9);
  assert.ok(third!.startsWith(second!) && second!.startsWith(first!));
});

test('a file name is shown on one line, and two names never alike', () => {
  assert.equal(visibleName('a\nb.txt'), 'a\\nb.txt');
  assert.equal(visibleName('a\\nb.txt'), 'a\\\\nb.txt');
  assert.equal(visibleName(' a\u202E.txt'), '\\u0020a\\u202e.txt');
  assert.equal(visibleName('خبر ۱.txt'), 'خبر ۱.txt');
});
