import { CAPTURE_ENCODINGS, type Article } from '../../../src/archive/article.ts';
import { decodeCapture, decodeText, type DecodedCapture } from '../decode.ts';
import { isBlank } from '../lines.ts';
import { Refusal } from '../refusal.ts';
import type { CaptureReading } from './capture-reading.ts';
import { readCsv } from './csv.ts';
import { readFeedItem } from './feed.ts';
import { decodeHtml } from './html-encoding.ts';
import { readHtml } from './html.ts';
import { readJson } from './json.ts';
import { readMarkdown } from './markdown.ts';

/** What has to be known to read a capture's bytes, besides the bytes: fields of its record. */
export type CaptureFormat = Pick<Article['capture'], 'format' | 'fields' | 'header'> & {
  /** The encoding that the server named, or that was found before. */
  readonly charset?: string;
};

function decode(bytes: Uint8Array, { format, charset }: CaptureFormat): DecodedCapture {
  if (format === undefined) return decodeCapture(bytes);
  if (format === 'html') return decodeHtml(bytes, charset);
  const named = CAPTURE_ENCODINGS.filter((encoding) => encoding === charset);
  return decodeText(bytes, { named });
}

function readText(text: string, { format, fields = {}, header }: CaptureFormat) {
  switch (format) {
    case undefined:
      return null;
    case 'html':
      return readHtml(text);
    case 'json':
      return readJson(text, fields);
    case 'csv':
      if (header === undefined) throw new Refusal('a row of a table without the header row');
      return readCsv(text, header, fields);
    case 'feed':
      return readFeedItem(text);
    case 'markdown':
      return readMarkdown(text, fields);
  }
}

/** Parsers that call themselves end somewhere. */
function readNested(text: string, format: CaptureFormat) {
  try {
    return readText(text, format);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal('nested too deep to be read; save its text instead');
  }
}

/** A line of text this long is no paragraph of an article, and would stall who reads it. */
const LONGEST_LINE = 1_000_000;

function refuseLongLine(text: string): void {
  for (let from = 0; from < text.length;) {
    const next = text.indexOf('\n', from);
    const end = next === -1 ? text.length : next;
    if (end - from > LONGEST_LINE) {
      const length = `${((end - from) / 1e6).toFixed(1)} million characters`;
      throw new Refusal(`a line of ${length}: no article; break its lines where paragraphs end`);
    }
    from = end + 1;
  }
}

/** Escapes can name half of a character (a lone surrogate), which no file can hold. */
function refuseHalves({ text, stated }: CaptureReading): void {
  const texts = [text, ...Object.values(stated).flatMap((value) => value.texts)];
  if (texts.every((each) => each.isWellFormed())) return;
  throw new Refusal('half a character in it (a lone surrogate, \\ud800 to \\udfff); mend the file');
}

/**
 * Reads the bytes of a capture as its format has it: the text, and unless that is plain, what it says.
 *
 * @throws {Refusal} where they are not of that format, or hold no text.
 */
export function readCapture(
  bytes: Uint8Array,
  format: CaptureFormat,
): DecodedCapture & { readonly reading?: CaptureReading } {
  const capture = decode(bytes, format);
  const reading = readNested(capture.text, format);
  refuseLongLine(reading?.text ?? capture.text);
  if (!reading) return capture;
  if (isBlank(reading.text)) throw new Refusal('empty: no text is in it');
  refuseHalves(reading);
  return { ...capture, reading };
}
