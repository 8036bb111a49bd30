import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeCapture } from './decode.ts';

const TEXT = 'قالت الوزارة إن المشروع الجديد يبدأ في الربيع المقبل.\nوأضافت أن التمويل متوفر.';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Encodes with a single-byte encoding by turning its decoder around. */
function encodeWith(name: string, text: string): Uint8Array {
  const decoder = new TextDecoder(name);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from(text, (character) => byteOf.get(character)!);
}

test('decodes UTF-8, and counts offsets after a byte order mark', () => {
  assert.deepEqual(decodeCapture(utf8(TEXT)), { text: TEXT, bom: false });
  assert.deepEqual(decodeCapture(utf8(`\uFEFF${TEXT}`)), { text: TEXT, bom: true });
});

const REFUSED: readonly [name: string, bytes: Uint8Array, reason: RegExp][] = [
  ['nothing', new Uint8Array(0), /^empty/u],
  ['white space only', utf8(' \n\u200F\t\u00A0\n'), /only white space/u],
  ['a NUL byte', utf8('خبر\0خبر'), /not text: a NUL byte at offset 6/u],
  ['a PDF', utf8('%PDF-1.7\nخبر'), /looks like a PDF/u],
  ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), /gzip/u],
  ['control characters', utf8('\u0001\u0002\u0003خبر'), /3 control characters/u],
  ['Windows-1256', encodeWith('windows-1256', TEXT), /looks like Windows-1256.*iconv/u],
  ['ISO-8859-6', encodeWith('iso-8859-6', TEXT), /looks like ISO-8859-6/u],
  ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le')), /UTF-16LE/u],
  ['UTF-16 without one', new Uint8Array(Buffer.from(TEXT, 'utf16le')), /UTF-16LE/u],
  ['UTF-16, big end first', new Uint8Array(Buffer.from(TEXT, 'utf16le').swap16()), /UTF-16BE/u],
  ['a broken sequence', Uint8Array.of(...utf8('خبر'), 0xd8, 0x20), /not UTF-8 at byte 6/u],
  ['a cut sequence', utf8('خبر').subarray(0, 5), /wrong encoding/u],
];

for (const [name, bytes, reason] of REFUSED) {
  test(`refuses ${name}, in one line`, () => {
    assert.throws(
      () => decodeCapture(bytes),
      (error: Error) =>
        error.name === 'Refusal' && reason.test(error.message) && !/\n/u.test(error.message),
    );
  });
}
