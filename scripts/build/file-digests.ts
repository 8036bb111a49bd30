import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../src/archive/content-folder.ts';

/** The digest of what a file holds. */
export function digestOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

/** Digests of every file below a folder, by path. */
export async function fileDigests(folder: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const file of await listFiles(folder, '')) {
    digests[file] = digestOf(readFileSync(path.join(folder, file)));
  }
  return digests;
}
