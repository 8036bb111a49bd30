import type { SearchProvider } from './answer.ts';
import { openIndex } from './open.ts';
import type { ReadFile } from './volume-reader.ts';

/**
 * What answers the searches of this site: the index that is built with it, or, where the build was
 * told of one by `RASAD_SEARCH_URL`, an OpenSearch index over HTTP. The address is known when the
 * site is built, so that the other engine is not in the script at all.
 *
 * @param read gives a file of the site's own index.
 */
export async function openProvider(read: ReadFile): Promise<SearchProvider> {
  const address = import.meta.env.RASAD_SEARCH_URL;
  if (!address) return openIndex(read);
  const { HttpSearch } = await import('./opensearch/http-search.ts');
  return new HttpSearch(address);
}
