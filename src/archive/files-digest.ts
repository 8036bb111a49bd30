import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './content-folder.ts';

/**
 * A digest of files, by which what was made from them is known to be stale: SHA-256, in hexadecimal,
 * of their names and bytes.
 *
 * @param paths files, and folders that count with everything below them but tests; below `root`.
 * @throws {Error} if one of them is not there.
 */
export async function filesDigest(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const each of paths) {
    const isFolder = (await stat(path.resolve(root, each))).isDirectory();
    const files = isFolder
      ? (await listFiles(path.resolve(root, each), '')).map((file) => `${each}/${file}`)
      : [each];
    for (const file of files.filter((name) => !name.endsWith('.test.ts'))) {
      hash.update(`${file}\0`).update(await readFile(path.resolve(root, file)));
    }
  }
  return hash.digest('hex');
}
