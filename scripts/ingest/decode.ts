import { captureText, type CaptureReading } from '../../src/archive/capture-text.ts';
import { detectEncoding, hasByteOrderMark, repairMisread, type VisibleText } from './encoding.ts';
import { isBlank } from './lines.ts';
import { Refusal } from './refusal.ts';

/** A capture's text. Offsets count in it, in UTF-16 code units, after a byte order mark if there is one. */
export interface DecodedCapture extends CaptureReading {
  readonly text: string;
  /** Whether the bytes begin with a byte order mark. */
  readonly bom: boolean;
}

const SIGNATURES: readonly { bytes: readonly number[]; kind: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'a ZIP archive or an office document' },
  { bytes: [0x1f, 0x8b], kind: 'gzip within gzip' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'a JPEG image' },
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** The magic of POSIX.1-1988 tar, at its place in the first header. */
const isTar = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(257, 262)) === 'ustar';

/** Text that is not an article's but holds it: its marks and keys would be taken for what the source wrote. */
const CONTAINERS: readonly { beginning: RegExp; kind: string }[] = [
  {
    beginning: /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu,
    kind: 'an HTML page',
  },
  { beginning: /^\s*<(?:\?xml|!doctype|rss|feed)\b/iu, kind: 'XML or a feed' },
  { beginning: /^\s*(?:\[\s*)?\{\s*"[^"\n]*"\s*:/u, kind: 'JSON' },
  { beginning: /^WARC\/\d/u, kind: 'a WARC file' },
];

/** Offset of the first byte that is not UTF-8: where a lenient reading, written again, differs. */
function firstInvalidByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mended = new TextEncoder().encode(text);
  return bytes.findIndex((byte, index) => byte !== mended[index]);
}

/** Bytes that no encoding explains: where they stop being UTF-8. */
function refuseBytes(bytes: Uint8Array): never {
  const at = firstInvalidByte(bytes);
  throw new Refusal(
    `wrong encoding: not UTF-8 at byte ${at}, and in no other encoding plainly Arabic or Persian; convert it to UTF-8 first`,
  );
}

/** What helps to tell an encoding, where a format says more than its bytes. */
export interface EncodingHints {
  /** Encodings that server and page name, the surest first: they decide where the bytes do not. */
  readonly named?: readonly CaptureReading['encoding'][];
  readonly visible?: VisibleText;
}

function isValid(bytes: Uint8Array, encoding: CaptureReading['encoding']): boolean {
  try {
    captureText(bytes, { encoding });
    return true;
  } catch {
    return false;
  }
}

/** Encoding and text of bytes, where it is certain; see {@link detectEncoding}. */
function readBytes(
  bytes: Uint8Array,
  { named = [], visible }: EncodingHints,
): CaptureReading & { text: string } {
  const encoding =
    detectEncoding(bytes, visible) ?? named.find((encoding) => isValid(bytes, encoding));
  if (!encoding) {
    const nul = bytes.indexOf(0);
    if (nul !== -1) throw new Refusal(`not text: a NUL byte at offset ${nul}`);
    return refuseBytes(bytes);
  }
  let text: string;
  try {
    text = captureText(bytes, { encoding });
  } catch {
    throw new Refusal(
      `broken ${encoding.toUpperCase()}: cut, or with half a character in it; get the file again`,
    );
  }
  const repaired = encoding === 'utf-8' ? repairMisread(text, visible) : null;
  return repaired === null
    ? { encoding, text }
    : { encoding, repair: 'utf-8-read-as-windows-1252', text: repaired };
}

/**
 * Decodes text in the encoding that its bytes certainly have.
 *
 * @throws {Refusal} where the bytes are empty, not text, or of no certain encoding.
 */
export function decodeText(bytes: Uint8Array, hints: EncodingHints = {}): DecodedCapture {
  if (bytes.length === 0) throw new Refusal('empty: the file has no bytes');
  const signature = SIGNATURES.find((known) => startsWith(bytes, known.bytes));
  if (signature)
    throw new Refusal(`not text: looks like ${signature.kind}; save its text as UTF-8`);
  if (isTar(bytes)) throw new Refusal('not text: looks like a TAR archive; unpack it first');
  const read = readBytes(bytes, hints);
  const { text } = read;
  if (isBlank(text)) throw new Refusal('empty: only white space');
  const controls = text.match(/[\u0000-\u0008\u000E-\u001F\u007F]/gu)?.length ?? 0;
  if (text.includes('\0') || controls / text.length > 0.01) {
    throw new Refusal(`not text: ${controls} control characters`);
  }
  return { ...read, bom: hasByteOrderMark(bytes) };
}

/**
 * Decodes plain text; see {@link decodeText}.
 *
 * @throws {Refusal} as that, and where the text is of another format.
 */
export function decodeCapture(bytes: Uint8Array): DecodedCapture {
  const decoded = decodeText(bytes);
  const container = CONTAINERS.find(({ beginning }) => beginning.test(decoded.text));
  if (container) throw new Refusal(`${container.kind}, not text: save the text of the article`);
  return decoded;
}
