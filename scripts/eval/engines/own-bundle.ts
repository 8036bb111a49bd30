import type { SearchRequest } from '../../../src/search/answer.ts';
import { openIndex } from '../../../src/search/open.ts';
import { serveCounting } from './transfer.ts';

/** How many results the search page loads the texts of at first. */
const RESULTS_SHOWN = 10;

/** A search for these words alone: no filter, best first. */
export function searchRequest(query: string): SearchRequest {
  return { query, filters: {}, sort: 'relevance', exact: false };
}

/**
 * Bytes over the wire of a first search on an index, over HTTP as a browser would: the manifest, the
 * index, the names, and the texts of the results shown. The archive's own script is not in it: the
 * budget test of the built site weighs that.
 */
export async function weighFirstSearch(bundle: string, query: string): Promise<number> {
  const server = await serveCounting(bundle);
  try {
    const search = await openIndex(async (file) => {
      const response = await fetch(`${server.url}${file}`);
      return new Uint8Array(await response.arrayBuffer());
    });
    const { hits, partial } = await search.search(searchRequest(query));
    const shown = [...hits, ...partial].slice(0, RESULTS_SHOWN);
    await Promise.all(shown.map((hit) => hit.load()));
    return server.bytes();
  } finally {
    await server.close();
  }
}
