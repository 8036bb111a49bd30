import { ArchiveSearch } from './engine.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import type { ReadFile } from './volume-reader.ts';

/**
 * Opens an index for searching.
 *
 * @throws {Error} if a file of it cannot be had or read; so do the searches.
 */
export async function openIndex(read: ReadFile): Promise<ArchiveSearch> {
  const manifest = JSON.parse(new TextDecoder().decode(await read(MANIFEST))) as Manifest;
  return new ArchiveSearch(manifest, read);
}
