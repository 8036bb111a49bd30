import type { Article } from './article.ts';

/** How a capture's bytes are read: the fields of its record that say so. */
export type CaptureReading = Pick<Article['capture'], 'encoding' | 'repair'>;

/** Windows-1252 at 0x80–0x9F, as the Encoding Standard has it. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const BYTE_OF = new Map<string, number>([
  ...Array.from({ length: 256 }, (_, byte) => [String.fromCharCode(byte), byte] as const).filter(
    ([, byte]) => byte < 0x80 || byte > 0x9f,
  ),
  ...Array.from(HIGH_CONTROLS, (character, index) => [character, 0x80 + index] as const),
]);

/** The bytes that Windows-1252 reads as this text, or null where it has a character that is none of its 256. */
function windows1252Bytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const byte = BYTE_OF.get(text[index]!);
    if (byte === undefined) return null;
    bytes[index] = byte;
  }
  return bytes;
}

/**
 * Undoes what befell UTF-8 that was read as Windows-1252 and saved again ('Ø§Ù„' for 'ال'). The
 * mapping is one to one, so that the misread text could be made of the result again.
 *
 * @returns null where the text cannot have come about so.
 */
export function undoWindows1252(text: string): string | null {
  const bytes = windows1252Bytes(text);
  if (!bytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a capture, in which offsets count (UTF-16 code units): its bytes read in the encoding
 * recorded, without a byte order mark, with the repair recorded.
 *
 * @throws {Error} where the bytes are not in that encoding, or do not bear that repair.
 */
export function captureText(bytes: Uint8Array, { encoding, repair }: CaptureReading): string {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`capture.encoding: the bytes are not ${encoding}`);
  }
  if (!repair) return text;
  const repaired = undoWindows1252(text);
  if (repaired === null) throw new Error(`capture.repair: the text is not ${repair}`);
  return repaired;
}
