import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SearchRequest } from '../../../src/search/answer.ts';
import { openBundle, type PagefindModule } from '../../../src/search/open.ts';
import { serveCounting, transferSize } from './transfer.ts';

/** How many results the search page loads the texts of at first. */
const RESULTS_SHOWN = 10;

/** A search for these words alone: no filter, best first. */
export function searchRequest(query: string): SearchRequest {
  return { query, filters: {}, sort: 'relevance', exact: false };
}

/**
 * Bytes over the wire of a first search on a bundle, over HTTP as a browser would: the engine's
 * script, index and WebAssembly, the manifest, and the texts of the results shown. The archive's
 * own script is not in it: the budget test of the built site weighs that.
 */
export async function weighFirstSearch(bundle: string, query: string): Promise<number> {
  const server = await serveCounting(bundle);
  try {
    const script = path.join(bundle, 'pagefind.js');
    // A module of its own: instances of one module share their memory.
    const module = (await import(`${pathToFileURL(script).href}?weigh`)) as PagefindModule;
    const read = async (file: string) => (await fetch(`${server.url}${file}`)).text();
    const search = await openBundle(module, server.url, read);
    const { hits, partial } = await search.search(searchRequest(query));
    const shown = [...hits, ...partial].slice(0, RESULTS_SHOWN);
    await Promise.all(shown.map((hit) => hit.load()));
    return server.bytes() + transferSize(await readFile(script));
  } finally {
    await server.close();
  }
}
