import { gzipSync } from 'node:zlib';
import { SIGNATURE } from './packed-file.ts';

/** A file of the index as {@link import('./packed-file.ts').unpack} reads it; the same content gives the same bytes. */
export function packFile(content: string | Uint8Array): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]), { level: 9 });
}
