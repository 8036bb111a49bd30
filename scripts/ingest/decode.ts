import { isBlank } from './lines.ts';
import { Refusal } from './refusal.ts';

/** A capture's text. Offsets count in it, in UTF-16 code units, after a byte order mark if there is one. */
export interface DecodedCapture {
  readonly text: string;
  /** Whether the bytes begin with a UTF-8 byte order mark. */
  readonly bom: boolean;
}

const SIGNATURES: readonly { bytes: readonly number[]; kind: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'a ZIP archive or an office document' },
  { bytes: [0x1f, 0x8b], kind: 'gzip data' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'a JPEG image' },
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** Share of a text's visible characters that are Arabic script. */
function arabicShare(text: string): number {
  const visible = text.replace(/\s+/gu, '');
  return (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) / Math.max(visible.length, 1);
}

/** UTF-16 with a byte order mark, or without one where every second byte reads as Arabic script. */
function utf16Name(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16LE';
  if (startsWith(bytes, [0xfe, 0xff])) return 'UTF-16BE';
  for (const name of ['UTF-16LE', 'UTF-16BE']) {
    if (arabicShare(new TextDecoder(name).decode(bytes.subarray(0, 4096))) > 0.5) return name;
  }
  return null;
}

const FREQUENT_LETTERS = /[اليونمرتبي]/gu;

/** The eight-bit encoding in which the bytes read as Arabic script with the usual letters, if any. */
function eightBitName(bytes: Uint8Array): string | null {
  const scores = ['windows-1256', 'iso-8859-6'].map((name) => {
    const text = new TextDecoder(name).decode(bytes);
    const usual = (text.match(FREQUENT_LETTERS)?.length ?? 0) / Math.max(text.length, 1);
    return { name, score: arabicShare(text) > 0.5 ? usual : 0 };
  });
  const [best] = scores.sort((a, b) => b.score - a.score);
  return best && best.score > 0.25
    ? best.name.replace('windows', 'Windows').replace('iso', 'ISO')
    : null;
}

/** Offset of the first byte that is not UTF-8: where a lenient reading, written again, differs. */
function firstInvalidByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mended = new TextEncoder().encode(text);
  return bytes.findIndex((byte, index) => byte !== mended[index]);
}

const convert = (name: string) => `convert it first: iconv -f ${name.toUpperCase()} -t UTF-8`;

/**
 * Decodes a capture, strictly as UTF-8.
 *
 * @throws {Refusal} where the bytes are empty, not text, or in another encoding, which is named if
 *   it can be told.
 */
export function decodeCapture(bytes: Uint8Array): DecodedCapture {
  if (bytes.length === 0) throw new Refusal('empty: the file has no bytes');
  const signature = SIGNATURES.find((known) => startsWith(bytes, known.bytes));
  if (signature)
    throw new Refusal(`not text: looks like ${signature.kind}; save its text as UTF-8`);

  const nul = bytes.indexOf(0);
  if (nul !== -1 || startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    const name = utf16Name(bytes);
    if (name) throw new Refusal(`wrong encoding: looks like ${name}; ${convert(name)}`);
    throw new Refusal(`not text: a NUL byte at offset ${nul}`);
  }

  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const name = eightBitName(bytes);
    throw new Refusal(
      name
        ? `wrong encoding: looks like ${name}; ${convert(name)}`
        : `wrong encoding: not UTF-8 at byte ${firstInvalidByte(bytes)}; convert it to UTF-8 first`,
    );
  }
  if (isBlank(text)) throw new Refusal('empty: only white space');
  const controls = text.match(/[\u0001-\u0008\u000E-\u001F\u007F]/gu)?.length ?? 0;
  if (controls / text.length > 0.01) throw new Refusal(`not text: ${controls} control characters`);
  return { text, bom: startsWith(bytes, [0xef, 0xbb, 0xbf]) };
}
