import { gzipSync } from 'node:zlib';
import { SIGNATURE } from './packed-file.ts';

/** A file of the index as {@link import('./packed-file.ts').unpack} reads it; the same text gives the same bytes. */
export function packFile(text: string): Buffer {
  return gzipSync(SIGNATURE + text, { level: 9 });
}
