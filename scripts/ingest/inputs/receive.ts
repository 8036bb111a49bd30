import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { detectEncoding } from '../encoding.ts';
import { decodeText } from '../decode.ts';
import { itemsOf } from '../formats/feed-text.ts';
import type { FieldMapping } from '../formats/fields.ts';
import { unpackGzip } from '../gzip.ts';
import { fileProblem, visibleName, type Input } from '../inputs.ts';
import { Refusal } from '../refusal.ts';
import { kindOf, type FileKind } from './kind.ts';
import { openFile, unpacked, type OpenFile } from './open-file.ts';
import { LARGEST_CAPTURE, tooLarge, type Received, type Reception } from './received.ts';
import { recordsOf } from './records.ts';

/** How files are taken apart. */
export interface ReceiveOptions {
  /** Which key or column gives which value; the rest goes by their names. */
  readonly mapping: FieldMapping;
  /** Absolute path of the archive's own captures: each file there is one capture, as its record says. */
  readonly captures: string;
}

interface Source {
  readonly name: string;
  readonly label: string;
  readonly file: string;
  readonly size: number;
  readonly options: ReceiveOptions;
}

/** A file that is one capture. */
async function* wholeFile(
  { name, label, file, size, options }: Source,
  kind: FileKind | 'held',
  isPacked: boolean,
): AsyncGenerator<Reception> {
  if (size > LARGEST_CAPTURE) throw new Refusal(tooLarge(size));
  const bytes = await readFile(file);
  const capture = {
    name,
    label,
    share: 1,
    bytes: isPacked ? await unpackGzip(bytes, LARGEST_CAPTURE) : new Uint8Array(bytes),
  };
  if (kind === 'held') yield { ...capture, isHeld: true };
  else if (kind === 'html') yield { ...capture, format: 'html' };
  else if (kind === 'json' || kind === 'markdown')
    yield { ...capture, format: kind, fields: options.mapping };
  else yield capture;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** A byte order mark is the file's, and no record's. */
function withoutMark(bytes: Uint8Array, line: number): Uint8Array {
  return line === 1 && BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)
    ? bytes.subarray(3)
    : bytes;
}

/** A file of records, a line each (JSON Lines), or rows below a header (CSV). */
async function* recordFile(
  { name, label, options }: Source,
  file: OpenFile,
  isTable: boolean,
): AsyncGenerator<Reception> {
  if (file.head.includes(0)) {
    throw new Refusal('records in UTF-16, or not text: save it as UTF-8');
  }
  // A row may be too short to tell its encoding; the file is long enough.
  const charset = detectEncoding(wholeLines(file.head)) ?? undefined;
  const fields = options.mapping;
  let header: string | undefined;
  let records = 0;
  for await (const record of recordsOf(file.stream(), isTable, LARGEST_CAPTURE)) {
    const { line } = record;
    const place = { name: `${name}:${line}`, share: file.share() };
    if (!record.bytes) {
      yield { ...place, problem: tooLarge(record.length) };
      continue;
    }
    const bytes = withoutMark(record.bytes, line);
    if (isTable && header === undefined) {
      header = readHeader(bytes, charset);
      continue;
    }
    records++;
    const capture = {
      ...place,
      label: `${label}:${line}`,
      bytes,
      fields,
      ...(charset && { charset }),
    };
    yield isTable && header !== undefined
      ? { ...capture, format: 'csv', header }
      : { ...capture, format: 'json' };
  }
  if (records === 0) {
    throw new Refusal(
      header === undefined ? 'empty: no record in it' : 'empty: a header and no row',
    );
  }
}

/** A feed: each item as it stands there. */
async function* feedFile(source: Source, isPacked: boolean): AsyncGenerator<Reception> {
  const { name, label, file, size } = source;
  if (size > LARGEST_CAPTURE) throw new Refusal(tooLarge(size));
  const bytes = await readFile(file);
  const { encoding, repair, text } = decodeText(
    isPacked ? await unpackGzip(bytes, LARGEST_CAPTURE) : bytes,
  );
  // Only then are the bytes of an item those of its letters.
  if (encoding !== 'utf-8' || repair)
    throw new Refusal('a feed that is not UTF-8: convert it first');
  const items = itemsOf(text);
  if (items.length === 0)
    throw new Refusal('XML without an item of a feed: save the text or the page');
  for (const [index, { start, end }] of items.entries()) {
    yield {
      name: `${name}:${index + 1}`,
      label: `${label}:${index + 1}`,
      share: (index + 1) / items.length,
      bytes: new TextEncoder().encode(text.slice(start, end)),
      format: 'feed',
    };
  }
}

/** What of a head is whole lines: its end may be half a character. */
function wholeLines(head: Uint8Array): Uint8Array {
  const end = head.lastIndexOf(0x0a);
  return end === -1 ? head : head.subarray(0, end);
}

function readHeader(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return new TextDecoder(charset ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('wrong encoding: the header row is not UTF-8; save the table as UTF-8');
  }
}

async function* webArchive(
  { name, label }: Source,
  streams: AsyncIterable<{ name: string; stream: AsyncIterable<Uint8Array> }>,
  share: () => number,
): AsyncGenerator<Reception> {
  // Loaded where there is one: most inputs are none.
  const { pagesOfWarc } = await import('./warc.ts');
  let pages = 0;
  for await (const { name: part, stream } of streams) {
    for await (const { record, page, charset, target, fetched } of pagesOfWarc(stream)) {
      pages++;
      const place = `${part === '' ? '' : `/${visibleName(part)}`}:${record}`;
      const found = { name: name + place, share: share() };
      if (page instanceof Refusal) yield { ...found, problem: page.message };
      else {
        yield {
          ...found,
          label: label + place,
          bytes: page,
          format: 'html',
          ...(charset && { charset }),
          ...(target && { target }),
          ...(fetched && { fetched }),
        };
      }
    }
  }
  if (pages === 0) throw new Refusal('no HTML page in this web archive: nothing to take in');
}

async function* one(stream: AsyncIterable<Uint8Array>) {
  yield { name: '', stream };
}

async function* unpackedWarcs(file: string) {
  const { warcsOf } = await import('./wacz.ts');
  for await (const { name, stream } of warcsOf(file)) {
    yield { name, stream: name.endsWith('.gz') ? unpacked(stream) : stream };
  }
}

async function* takeApart(source: Source): AsyncGenerator<Reception> {
  const { file, size, options } = source;
  const isHeld = path.resolve(file).startsWith(options.captures + path.sep);
  if (isHeld) return yield* wholeFile(source, 'held', false);
  const opened = await openFile(file, size);
  const kind = kindOf(opened.head, file);
  switch (kind) {
    case 'json-lines':
      return yield* recordFile(source, opened, false);
    case 'table':
      return yield* recordFile(source, opened, true);
    case 'feed':
      return yield* feedFile(source, opened.isGzip);
    case 'warc':
      return yield* webArchive(source, one(opened.stream()), opened.share);
    case 'zip':
      if (opened.isGzip) throw new Refusal('a ZIP archive within gzip: unpack it first');
      return yield* webArchive(source, unpackedWarcs(file), () => 0);
    default:
      return yield* wholeFile(source, kind, opened.isGzip);
  }
}

/**
 * Takes a file apart into the captures that it holds: most are one; JSON Lines, CSV, WARC and WACZ
 * hold many, which come one at a time, so that no file has to fit into memory. What cannot be read
 * is a problem in its place, and never thrown.
 */
export async function* receive(input: Input, options: ReceiveOptions): AsyncGenerator<Reception> {
  const { name } = input;
  if ('problem' in input) {
    yield { name, problem: input.problem, share: 1 };
    return;
  }
  const { file, bytes: size } = input;
  const label = visibleName(path.basename(file));
  try {
    yield* takeApart({ name, label, file, size, options });
  } catch (error) {
    yield {
      name,
      problem: error instanceof Refusal ? error.message : fileProblem(error),
      share: 1,
    };
  }
}

export type { Received, Reception };
