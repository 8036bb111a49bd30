import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { Refusal } from '../refusal.ts';
import type { CaptureFacts } from '../record.ts';
import { LARGEST_CAPTURE, tooLarge } from './received.ts';

const unpackBrotli = promisify(brotliDecompress);

/** A page of a web archive. */
export interface ArchivedPage extends Pick<CaptureFacts, 'target' | 'fetched'> {
  /** The number of its record in the file, from 1. */
  readonly record: number;
  /** The page, as the server sent it once unpacked; or why it cannot be had. */
  readonly page: Uint8Array | Refusal;
  /** Label of the encoding that the server named. */
  readonly charset: string | undefined;
}

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu;

function header(record: WARCRecord, name: string): string | undefined {
  return record.httpHeaders?.headers.get(name) ?? undefined;
}

/** Media type of a record that holds a page that was found, or null. */
function mediaTypeOf(record: WARCRecord): string | null {
  if (record.warcType === 'resource') return record.warcContentType ?? null;
  if (record.warcType !== 'response') return null;
  return Number(record.httpHeaders?.statusCode) === 200
    ? (header(record, 'content-type') ?? null)
    : null;
}

async function pageOf(record: WARCRecord): Promise<Uint8Array> {
  if (record.warcContentLength > LARGEST_CAPTURE) {
    throw new Refusal(tooLarge(record.warcContentLength));
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record.contentReader) {
    length += chunk.length;
    if (length > LARGEST_CAPTURE) throw new Refusal(tooLarge(length));
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  if (header(record, 'content-encoding')?.trim().toLowerCase() !== 'br') {
    return new Uint8Array(content);
  }
  return new Uint8Array(await unpackBrotli(content, { maxOutputLength: LARGEST_CAPTURE }));
}

/** The time that a record gives, as ISO 8601 in UTC without parts of a second. */
function timeOf(record: WARCRecord): string | undefined {
  const time = new Date(record.warcDate ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace('.000Z', 'Z');
}

/**
 * The HTML pages of a WARC file (ISO 28500): responses with status 200, and resources. Everything
 * else in it is passed over.
 *
 * @param stream the file, unpacked.
 * @throws {Error} where it is no WARC file, or breaks off.
 */
export async function* pagesOfWarc(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<ArchivedPage> {
  let number = 0;
  for await (const record of new WARCParser(stream)) {
    number++;
    const mediaType = mediaTypeOf(record);
    const target = record.warcTargetURI?.replace(/^<|>$/gu, '');
    if (!mediaType || !HTML.test(mediaType) || !target || !/^https?:\/\//iu.test(target)) continue;
    let page: ArchivedPage['page'];
    try {
      page = await pageOf(record);
    } catch (error) {
      page =
        error instanceof Refusal
          ? error
          : new Refusal(`cannot be unpacked: ${(error as Error).message}`);
    }
    const fetched = timeOf(record);
    yield {
      record: number,
      page,
      target: new URL(target).href,
      ...(fetched && { fetched }),
      charset: /charset\s*=\s*["']?([\w.:-]+)/iu.exec(mediaType)?.[1],
    };
  }
}
