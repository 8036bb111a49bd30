import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { listFiles } from '../../../src/archive/content-folder.ts';

const CACHE = path.join(os.tmpdir(), 'rasad-eval');

/**
 * A digest of the code and data that an index depends on, so that a cached one is never stale.
 *
 * @param paths files, and folders that count with everything below them but tests.
 */
export async function digestOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const each of paths) {
    const files = (await stat(each)).isDirectory()
      ? (await listFiles(each, '')).map((file) => path.join(each, file))
      : [each];
    for (const file of files.filter((name) => !name.endsWith('.test.ts'))) {
      hash.update(`${file}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * The folder of an index, below the system's folder for temporary files: built by `build` into an
 * empty folder unless it is there from an earlier run. Indexes of the same name with another digest
 * are removed.
 *
 * @param name names engine, language and size; fit for a file name.
 */
export async function cachedFolder(
  name: string,
  digest: string,
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = path.join(CACHE, `${name}@${digest}`);
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  for (const other of await readdir(CACHE)) {
    if (other.startsWith(`${name}@`)) await rm(path.join(CACHE, other), { recursive: true });
  }
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  await build(unfinished);
  await rename(unfinished, folder);
  return folder;
}
