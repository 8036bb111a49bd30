import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { captureText } from '../../src/archive/capture-text.ts';
import { decodeCapture } from './decode.ts';

const TEXT = 'قالت الوزارة إن المشروع الجديد يبدأ في الربيع المقبل.\nوأضافت أن التمويل متوفر.';
const PERSIAN = 'مدير بندر گفت که کشتي تازه اي از جنوب در راه است و تا پايان هفته مي رسد.';
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Encodes with a single-byte encoding by turning its decoder around. */
function encodeWith(name: string, text: string): Uint8Array {
  const decoder = new TextDecoder(name);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from(text, (character) => byteOf.get(character)!);
}

/** Reads bytes one by one, as a program does that takes them for Windows-1252. */
function readAsWindows1252(bytes: Uint8Array): string {
  const decoder = new TextDecoder('windows-1252');
  return Array.from(bytes, (byte) => decoder.decode(Uint8Array.of(byte))).join('');
}

test('decodes UTF-8, and counts offsets after a byte order mark', () => {
  assert.deepEqual(decodeCapture(utf8(TEXT)), { text: TEXT, encoding: 'utf-8', bom: false });
  assert.deepEqual(decodeCapture(utf8(`\uFEFF${TEXT}`)), {
    text: TEXT,
    encoding: 'utf-8',
    bom: true,
  });
});

const ENCODED: readonly [encoding: string, text: string, bytes: Uint8Array, bom: boolean][] = [
  ['windows-1256', TEXT, encodeWith('windows-1256', TEXT), false],
  ['windows-1256', PERSIAN, encodeWith('windows-1256', PERSIAN), false],
  ['iso-8859-6', TEXT, encodeWith('iso-8859-6', TEXT), false],
  ['utf-16le', TEXT, utf16(`\uFEFF${TEXT}`), true],
  ['utf-16le', TEXT, utf16(TEXT), false],
  ['utf-16be', TEXT, new Uint8Array(Buffer.from(utf16(`\uFEFF${TEXT}`)).swap16()), true],
  ['utf-16be', PERSIAN, new Uint8Array(Buffer.from(utf16(PERSIAN)).swap16()), false],
];

for (const [encoding, text, bytes, bom] of ENCODED) {
  test(`reads ${encoding}${bom ? ' with a mark' : ''}: ${text.slice(0, 12)}`, () => {
    assert.deepEqual(decodeCapture(bytes), { text, encoding, bom });
    assert.equal(captureText(bytes, { encoding: decodeCapture(bytes).encoding }), text);
  });
}

test('repairs UTF-8 that was read as Windows-1252, where every character goes back', () => {
  const misread = readAsWindows1252(utf8(TEXT));
  const repair = 'utf-8-read-as-windows-1252';
  assert.equal(captureText(utf8(misread), { encoding: 'utf-8', repair }), TEXT);
  assert.match(misread, /^Ù‚Ø§Ù„Øª /u);
  assert.deepEqual(decodeCapture(utf8(misread)), {
    text: TEXT,
    encoding: 'utf-8',
    repair,
    bom: false,
  });
});

test('leaves what is misread with a loss, or only quotes misread text, as it is', () => {
  const misread = readAsWindows1252(utf8(TEXT));
  for (const text of [
    misread.replace('‚', '\uFFFD'),
    `${TEXT} Ø§Ù„`,
    readAsWindows1252(utf8('خبر في')),
    'Ørsted in Østfold',
  ]) {
    assert.deepEqual(decodeCapture(utf8(text)), { text, encoding: 'utf-8', bom: false });
  }
});

const REFUSED: readonly [name: string, bytes: Uint8Array, reason: RegExp][] = [
  ['nothing', new Uint8Array(0), /^empty/u],
  ['white space only', utf8(' \n\u200F\t\u00A0\n'), /only white space/u],
  ['a NUL byte', utf8('خبر\0خبر'), /not text: a NUL byte at offset 6/u],
  ['a PDF', utf8('%PDF-1.7\nخبر'), /looks like a PDF/u],
  ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), /gzip/u],
  ['control characters', utf8('\u0001\u0002\u0003خبر'), /3 control characters/u],
  ['UTF-16 cut in a unit', utf16(`\uFEFF${TEXT}`).subarray(0, 33), /broken UTF-16LE: cut/u],
  ['UTF-16 of another language', utf16('An article in English.'), /not text: a NUL byte/u],
  [
    'eight bits too short to be sure',
    encodeWith('windows-1256', 'خبر عاجل'),
    /not UTF-8 at byte 0/u,
  ],
  [
    'eight bits of another language',
    encodeWith('windows-1252', 'Les élèves à la fête.'),
    /plainly/u,
  ],
  ['UTF-8 with one wrong byte', Uint8Array.of(...utf8(TEXT), 0xff, ...utf8(TEXT)), /at byte 142/u],
  ['eight bits of one known word', encodeWith('windows-1256', 'خبر في'), /not UTF-8 at byte 0/u],
  ['an HTML page', utf8(`\n<!-- saved -->\n<!DOCTYPE html><p>${TEXT}`), /an HTML page, not text/u],
  ['a feed', utf8(`<?xml version="1.0"?><rss>${TEXT}</rss>`), /XML or a feed/u],
  ['JSON', utf8(`{"title": "${TEXT}"}`), /JSON, not text/u],
  ['a WARC file', utf8(`WARC/1.1\r\n${TEXT}`), /a WARC file/u],
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

test('whatever the bytes: read as the record will say, or refused in one line', () => {
  const encoded = fc.constantFrom(utf8(TEXT), ...ENCODED.map(([, , bytes]) => bytes));
  const change = fc.record({
    at: fc.nat(),
    length: fc.nat(3),
    by: fc.uint8Array({ maxLength: 3 }),
  });
  fc.assert(
    fc.property(encoded, fc.array(change, { maxLength: 3 }), (bytes, changes) => {
      const mutated = changes.reduce((current, { at, length, by }) => {
        const from = at % (current.length + 1);
        return Uint8Array.of(
          ...current.subarray(0, from),
          ...by,
          ...current.subarray(from + length),
        );
      }, bytes);
      try {
        const { text, ...reading } = decodeCapture(mutated);
        assert.equal(captureText(mutated, reading), text);
      } catch (error) {
        assert.equal((error as Error).name, 'Refusal');
        assert.doesNotMatch((error as Error).message, /\n/u);
      }
    }),
    { numRuns: 500 },
  );
});
