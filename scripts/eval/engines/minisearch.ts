import MiniSearch, { type SearchResult } from 'minisearch';
import type { HeldArticle } from '../held-articles.ts';
import type { Engine, Found } from './engine.ts';
import { packageFileSize, transferSize } from './transfer.ts';

/** MiniSearch as it comes, with prefixes and typos allowed: all words must match, else any may. */
export async function openMiniSearch(articles: readonly HeldArticle[]): Promise<Engine> {
  const index = new MiniSearch<{ id: string; title: string; body: string }>({
    fields: ['title', 'body'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  });
  for (const { number, document } of articles) {
    index.add({ id: number, title: document.title ?? '', body: document.blocks.join('\n') });
  }
  const tokenize = MiniSearch.getDefault('tokenize') as (text: string) => string[];
  const found = (result: SearchResult): Found => {
    const number = String(result.id);
    const article = articles.find((each) => each.number === number)!;
    const marked = tokenize(article.text).filter((word) => word.toLowerCase() in result.match);
    return { number, marked };
  };
  const sizes = [
    transferSize(JSON.stringify(index)),
    await packageFileSize('minisearch/dist/umd/index.js'),
  ];
  return {
    name: 'MiniSearch, prefix and fuzzy',
    marksWords: true,
    search: (query) => {
      const hits = index.search(query, { combineWith: 'AND' });
      const partial = hits.length > 0 ? [] : index.search(query, { combineWith: 'OR' });
      return Promise.resolve({
        hits: hits.map(found),
        partial: partial.map(found),
        unknown: null,
        correction: null,
      });
    },
    firstSearchBytes: () => Promise.resolve(sizes.reduce((sum, size) => sum + size, 0)),
    close: () => Promise.resolve(),
  };
}
