import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isBlank, splitLines } from './lines.ts';

test('gives lines without the white space around them, with their offsets', () => {
  assert.deepEqual(splitLines('\n  خبر \r\n\r\nنص\u2028آخر'), [
    { start: 3, end: 6, text: 'خبر' },
    { start: 11, end: 13, text: 'نص' },
    { start: 14, end: 17, text: 'آخر' },
  ]);
});

test('a line of invisible characters is blank; one with a mark and a word keeps both', () => {
  assert.deepEqual(splitLines('\u200F\u200B\n\u00A0'), []);
  assert.equal(splitLines('\u200Fخبر')[0]?.text, '\u200Fخبر');
});

test('U+0085 ends no line: in Arabic text it is a badly decoded ellipsis', () => {
  assert.equal(splitLines('قال\u0085 ثم').length, 1);
});

test('every visible character is in exactly one line', () => {
  const character = fc.constantFrom(
    'ا',
    'ب',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\u2029',
    '\u200C',
    '\u00A0',
    '.',
  );
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      const text = characters.join('');
      let from = 0;
      for (const { start, end, text: line } of splitLines(text)) {
        assert.ok(isBlank(text.slice(from, start)));
        assert.equal(text.slice(start, end), line);
        from = end;
      }
      assert.ok(isBlank(text.slice(from)));
    }),
  );
});
