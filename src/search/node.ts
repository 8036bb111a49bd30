import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReadFile } from './volume-reader.ts';
import type { ArchiveSearch } from './engine.ts';
import { MANIFEST } from './manifest.ts';
import { openIndex } from './open.ts';

/** The files of an index in a folder. */
export function filesIn(folder: string): ReadFile {
  return async (file) => new Uint8Array(await readFile(path.join(folder, file)));
}

/**
 * Opens a built search index in Node: the same code that answers in the browser.
 *
 * @param folder that holds `archive.json`.
 * @throws {Error} if there is no index there.
 */
export async function openSearch(folder: string): Promise<ArchiveSearch> {
  const read = filesIn(folder);
  try {
    await read(MANIFEST);
  } catch (cause) {
    throw new Error(`${folder} holds no search index: build the site first (npm run build)`, {
      cause,
    });
  }
  return openIndex(read);
}
