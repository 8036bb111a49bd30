import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const CACHE = path.join(os.tmpdir(), 'rasad-eval');

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
  const folder = path.join(CACHE, `${name}@${digest.slice(0, 12)}`);
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
