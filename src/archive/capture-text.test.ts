import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { captureText, undoWindows1252 } from './capture-text.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test('a byte order mark is no text, in any encoding that has one', () => {
  assert.equal(captureText(encode('\uFEFFخبر'), { encoding: 'utf-8' }), 'خبر');
  const utf16 = new Uint8Array(Buffer.from('\uFEFFخبر', 'utf16le'));
  assert.equal(captureText(utf16, { encoding: 'utf-16le' }), 'خبر');
});

test('bytes that are not what the record says are named', () => {
  const bytes = encode('خبر').subarray(0, 5);
  assert.throws(() => captureText(bytes, { encoding: 'utf-8' }), /capture\.encoding: .*not utf-8/u);
  assert.throws(
    () => captureText(encode('خبر'), { encoding: 'utf-8', repair: 'utf-8-read-as-windows-1252' }),
    /capture\.repair/u,
  );
});

test('Windows-1252 is undone for every text, character by character', () => {
  const decoder = new TextDecoder('windows-1252');
  const text = fc.string({ unit: 'binary' }).filter((given) => !given.startsWith('\uFEFF'));
  fc.assert(
    fc.property(text, (given) => {
      const misread = decoder.decode(encode(given));
      assert.equal(undoWindows1252(misread), given.toWellFormed());
    }),
  );
});
