import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { isGzip } from '../gzip.ts';
import { Refusal } from '../refusal.ts';
import { HEAD } from './kind.ts';

/** A file that is read bit by bit, unpacked if it is gzip. */
export interface OpenFile {
  readonly isGzip: boolean;
  /** Its first bytes, unpacked. */
  readonly head: Uint8Array;
  /** Reads it from its beginning. */
  readonly stream: () => AsyncGenerator<Uint8Array>;
  /** How much of it has been read, 0 to 1. */
  readonly share: () => number;
}

function gzipProblem(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') {
    return new Refusal('truncated gzip: it ends before its data do; get the file again');
  }
  return code?.startsWith('Z_')
    ? new Refusal('damaged gzip: it cannot be unpacked; get the file again')
    : error;
}

/** Unpacks a stream of gzip data. */
export async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  const feeding = (async () => {
    try {
      for await (const chunk of packed) {
        if (unzip.destroyed) return;
        if (!unzip.write(chunk))
          await new Promise((resolve) => unzip.once('drain', resolve).once('close', resolve));
      }
      unzip.end();
    } catch (error) {
      unzip.destroy(error as Error);
    }
  })();
  try {
    yield* unzip;
  } catch (error) {
    throw gzipProblem(error);
  } finally {
    unzip.destroy();
    await feeding;
  }
}

async function firstBytes(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= HEAD) break;
    }
  } catch (error) {
    // What can be read of a broken file tells what it is; reading it on says what is broken.
    if (!(error instanceof Refusal)) throw error;
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, HEAD));
}

async function beginningOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * Opens a file.
 *
 * @param size in bytes.
 * @throws {Error} from the file system.
 */
export async function openFile(file: string, size: number): Promise<OpenFile> {
  const beginning = await beginningOf(file);
  const packed = isGzip(beginning);
  let read = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    read = 0;
    for await (const chunk of createReadStream(file, { highWaterMark: HEAD })) {
      read += (chunk as Uint8Array).length;
      yield chunk as Uint8Array;
    }
  }
  const stream = () => (packed ? unpacked(bytes()) : bytes());
  return {
    isGzip: packed,
    head: packed ? await firstBytes(stream()) : beginning,
    stream,
    share: () => (size === 0 ? 1 : Math.min(1, read / size)),
  };
}
