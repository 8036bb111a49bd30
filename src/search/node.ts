import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MANIFEST } from './manifest.ts';
import type { ArchiveSearch } from './engine.ts';
import { openBundle, type PagefindModule } from './open.ts';

/** The engine fetches its files; in Node they are read, and only those of bundles that were opened. */
const opened = new Set<string>();
let serving = false;

function serveFiles(folder: string): void {
  opened.add(folder);
  if (serving) return;
  serving = true;
  const fetchElsewhere = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const file = String(input instanceof Request ? input.url : input).replace(/\?.*$/u, '');
    const ours = path.isAbsolute(file) && [...opened].some((each) => file.startsWith(each));
    if (!ours) return fetchElsewhere(input, init);
    return new Response(await readFile(file));
  };
}

/**
 * Opens a built search index in Node: the same code that answers in the browser.
 *
 * @param bundleDir the folder that holds `pagefind.js` and `archive.json`.
 * @throws {Error} if there is no index there.
 */
export async function openSearch(bundleDir: string): Promise<ArchiveSearch> {
  const folder = `${path.resolve(bundleDir)}/`;
  const read = (file: string) => readFile(path.join(folder, file), 'utf8');
  try {
    await read(MANIFEST);
  } catch (cause) {
    throw new Error(`${bundleDir} holds no search index: build the site first (npm run build)`, {
      cause,
    });
  }
  serveFiles(folder);
  // One module for all bundles would share the state of one; the folder's own is imported.
  const module = (await import(
    pathToFileURL(path.join(folder, 'pagefind.js')).href
  )) as PagefindModule;
  return openBundle(module, folder, read);
}
