import { CAPTURE_ENCODINGS } from '../../../src/archive/article.ts';
import { decodeText, type DecodedCapture } from '../decode.ts';

type Encoding = DecodedCapture['encoding'];

/** How far into a page browsers look for its encoding (HTML Standard, 13.2.3.2). */
const PRESCAN = 1024;

const META_CHARSET = /<meta\s[^>]*?charset\s*=\s*["']?\s*(?<label>[a-z0-9_:-]+)/iu;

/** The encoding that a label means (Encoding Standard), if captures are read in it. */
function encodingOf(label: string | undefined): Encoding | null {
  if (!label) return null;
  try {
    const name = new TextDecoder(label).encoding;
    return CAPTURE_ENCODINGS.find((encoding) => encoding === name) ?? null;
  } catch {
    return null;
  }
}

/** Scripts, styles and tags say nothing of the language that tells an encoding. */
function withoutTags(html: string): string {
  return html.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/giu, ' ').replace(/<[^<>]*>/gu, ' ');
}

/**
 * Decodes a page: in the encoding of its byte order mark; else that which the server named, or the
 * page's own `<meta>`, if its bytes are valid in it; else that which its text tells.
 *
 * @param charset label of the encoding that the server named.
 * @throws {Refusal} where no encoding is certain.
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): DecodedCapture {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const declared = META_CHARSET.exec(head)?.groups?.['label'];
  const own = encodingOf(declared);
  const named = [
    encodingOf(charset),
    // A page that can be read to say so is no UTF-16, whatever it says.
    own?.startsWith('utf-16') ? null : own,
  ].filter((encoding): encoding is Encoding => encoding !== null);
  return decodeText(bytes, { named, visible: withoutTags });
}
