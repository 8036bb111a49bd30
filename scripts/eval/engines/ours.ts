import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { contentRoot } from '../../../src/archive/content-folder.ts';
import type { Hit } from '../../../src/search/answer.ts';
import { buildSearchIndex } from '../../../src/search/build-index.ts';
import { sourceOf } from '../../../src/search/index-source.ts';
import { readNames } from '../../../src/search/names.ts';
import { openSearch } from '../../../src/search/node.ts';
import type { HeldArticle } from '../held-articles.ts';
import { searchRequest, weighFirstSearch } from './own-bundle.ts';
import type { Engine, Found } from './engine.ts';

/** The archive's own search, on an index built from the articles and the names in content/. */
export async function openOurs(articles: readonly HeldArticle[]): Promise<Engine> {
  const work = await mkdtemp(path.join(os.tmpdir(), 'rasad-search-'));
  const bundle = path.join(work, 'bundle');
  await buildSearchIndex({
    source: await sourceOf(articles.map(({ document }) => document)),
    names: await readNames(contentRoot()),
    outDir: bundle,
  });
  const search = await openSearch(bundle);
  const found = async (hit: Hit): Promise<Found> => {
    const { id, tokens, marked } = await hit.load();
    const { number } = articles.find(({ document }) => document.id === id)!;
    return { number, marked: marked.map((at) => tokens[at]!) };
  };
  return {
    name: 'Rasad',
    marksWords: true,
    search: async (query) => {
      const { hits, partial, unknown, correction } = await search.search(searchRequest(query));
      return {
        hits: await Promise.all(hits.map(found)),
        partial: await Promise.all(partial.map(found)),
        unknown,
        correction: correction?.query ?? null,
      };
    },
    firstSearchBytes: (query) => weighFirstSearch(bundle, query),
    close: async () => {
      await rm(work, { recursive: true });
    },
  };
}
