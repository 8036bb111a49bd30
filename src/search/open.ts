import { Bundle, type ReadFile } from './bundle.ts';
import { ArchiveSearch } from './engine.ts';
import { MANIFEST, type Manifest } from './manifest.ts';

/**
 * Opens an index for searching.
 *
 * @throws {Error} if a file of it cannot be had or read; so do the searches.
 */
export async function openIndex(read: ReadFile): Promise<ArchiveSearch> {
  const readText = async (path: string) => new TextDecoder().decode(await read(path));
  const manifest = JSON.parse(await readText(MANIFEST)) as Manifest;
  const bundles = await Promise.all(manifest.bundles.map((paths) => Bundle.open(paths, read)));
  return new ArchiveSearch(manifest, bundles, readText);
}
