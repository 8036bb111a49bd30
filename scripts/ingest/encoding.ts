import { CAPTURE_ENCODINGS } from '../../src/archive/article.ts';
import {
  captureText,
  undoWindows1252,
  type CaptureReading,
} from '../../src/archive/capture-text.ts';
import { countFunctionWords } from './language.ts';

type Encoding = CaptureReading['encoding'];

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

function markOf(bytes: Uint8Array): Encoding | null {
  const mark = MARKS.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  return mark?.encoding ?? null;
}

/** Whether bytes begin with a byte order mark. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return markOf(bytes) !== null;
}

/** Function words are a quarter of running text in both languages; names and labels have fewer. */
const LEAST_KNOWN_SHARE = 0.08;
const LEAST_KNOWN = 3;
const MOST_STRANGE_SHARE = 0.01;
/** A word that mixes Latin letters and symbols into Arabic ones, as a wrong reading does; controls. */
const STRANGE =
  /\p{Script=Arabic}[\p{Script=Latin}÷×¢£¤¥§]|[\p{Script=Latin}÷×¢£¤¥§]\p{Script=Arabic}|[\0-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu;
/** How far ahead of every other reading the right one must be. */
const LEAD = 2;

/** How much a text reads as Arabic or Persian: its share of function words, or 0 where it does not plainly. */
function plainness(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const strange = text.match(STRANGE)?.length ?? 0;
  const { known, all } = countFunctionWords(text);
  const share = known / Math.max(all, 1);
  const plain =
    arabic > letters / 2 &&
    strange <= text.length * MOST_STRANGE_SHARE &&
    known >= LEAST_KNOWN &&
    share >= LEAST_KNOWN_SHARE;
  return plain ? share : 0;
}

function reads(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return captureText(bytes, { encoding });
  } catch {
    return null;
  }
}

/** Leaves of a text what people read, where its format has tags besides. */
export type VisibleText = (text: string) => string;

const whole: VisibleText = (text) => text;

/**
 * The encoding of bytes, where it is certain: by byte order mark; UTF-8 where they are valid as it
 * and have no NUL; else the one encoding in which the text plainly reads as Arabic or Persian.
 *
 * @returns null where none is certain.
 */
export function detectEncoding(bytes: Uint8Array, visible = whole): Encoding | null {
  const mark = markOf(bytes);
  if (mark) return mark;
  const hasNul = bytes.includes(0);
  if (!hasNul && reads(bytes, 'utf-8') !== null) return 'utf-8';
  const [best, next] = CAPTURE_ENCODINGS.filter((encoding) => encoding !== 'utf-8')
    .filter((encoding) => encoding.startsWith('utf-16') === hasNul)
    .map((encoding) => ({ encoding, score: plainness(visible(reads(bytes, encoding) ?? '')) }))
    .sort((a, b) => b.score - a.score);
  return best && next && best.score > 0 && best.score >= next.score * LEAD ? best.encoding : null;
}

/** Letters that begin every Arabic letter of UTF-8 that was read as Windows-1252. */
const MISREAD = /[ØÙÚÛ]/u;

/**
 * The text as it was before it was read as Windows-1252, where that is certain: every character
 * goes back to its byte, the bytes are UTF-8, and what they say is plainly Arabic or Persian.
 */
export function repairMisread(text: string, visible = whole): string | null {
  if (!MISREAD.test(text)) return null;
  const repaired = undoWindows1252(text);
  return repaired !== null && plainness(visible(repaired)) > 0 ? repaired : null;
}
