import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Refusal } from './refusal.ts';

const unzip = promisify(gunzip);

/** Whether bytes are gzip data (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks gzip data.
 *
 * @param most bytes that may come of it: what would be more is never unpacked.
 * @throws {Refusal} where it is cut, damaged or too large.
 */
export async function unpackGzip(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await unzip(bytes, { maxOutputLength: most }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Refusal(`too large for one article: gzip of more than ${most / 1e6} MB; split it`);
    }
    throw new Refusal(
      code === 'Z_BUF_ERROR'
        ? 'truncated gzip: it ends before its data do; get the file again'
        : 'damaged gzip: it cannot be unpacked; get the file again',
    );
  }
}
