import { ArchiveSearch, type ReadBundleFile } from './engine.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { RANKING, type PagefindApi } from './pagefind-api.ts';

/** What the module `pagefind.js` of a bundle exports that is used here. */
export interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindApi;
}

interface Entry {
  readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
}

/**
 * Opens a bundle for searching.
 *
 * @param basePath where the bundle lies, as the engine fetches it, with a final `/`.
 * @throws {Error} if a file of the bundle cannot be had or read.
 */
export async function openBundle(
  { createInstance }: PagefindModule,
  basePath: string,
  read: ReadBundleFile,
): Promise<ArchiveSearch> {
  const manifest = JSON.parse(await read(MANIFEST)) as Manifest;
  const folders = ['', ...manifest.volumes];
  const entries = await Promise.all(
    folders.map(async (folder) => JSON.parse(await read(`${folder}pagefind-entry.json`)) as Entry),
  );
  const sizes = entries.flatMap(({ languages }) =>
    Object.entries(languages).map(([volume, { page_count }]): [string, number] => [
      volume,
      page_count,
    ]),
  );
  const pagefind = createInstance({ basePath, noWorker: true, ranking: RANKING });
  for (const folder of manifest.volumes) {
    await pagefind.mergeIndex(`${basePath}${folder}`, { ranking: RANKING });
  }
  return new ArchiveSearch(pagefind, manifest, new Map(sizes), read);
}
