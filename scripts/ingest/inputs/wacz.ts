import { openAsBlob } from 'node:fs';
import { BlobReader, ZipReader, type Entry } from '@zip.js/zip.js';
import { Refusal } from '../refusal.ts';

/** A WARC file within a WACZ file. */
export interface PackedWarc {
  readonly name: string;
  /** Its bytes as they are packed, most often as gzip. */
  readonly stream: AsyncIterable<Uint8Array>;
}

function isWarc({ directory, filename }: Entry): boolean {
  return !directory && /^archive\/[^/]+\.warc(?:\.gz)?$/u.test(filename);
}

/**
 * The WARC files of a WACZ file (a ZIP with the folder archive/, by the WACZ specification), one
 * after the other; nothing is unpacked to the disk.
 *
 * @throws {Refusal} where it is no ZIP file that can be read, or holds no web archive.
 */
export async function* warcsOf(file: string): AsyncGenerator<PackedWarc> {
  const reader = new ZipReader(new BlobReader(await openAsBlob(file)));
  try {
    const entries = await reader.getEntries();
    const warcs = entries.filter(isWarc);
    if (warcs.length === 0) {
      throw new Refusal(
        'a ZIP archive that is no web archive (WACZ: no archive/*.warc.gz in it); unpack it first',
      );
    }
    for (const entry of warcs) {
      if (entry.directory) continue;
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const written = entry.getData(writable);
      // What goes wrong there, the reader of the stream is told.
      written.catch(() => undefined);
      yield { name: entry.filename, stream: readable };
    }
  } finally {
    await reader.close();
  }
}
