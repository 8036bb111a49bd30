import path from 'node:path';
import { contentRoot } from '../../../src/archive/content-folder.ts';
import type { Language } from '../../../src/archive/language.ts';
import { buildSearchIndex } from '../../../src/search/build-index.ts';
import type { IndexDocument } from '../../../src/search/index-document.ts';
import { sourceOf } from '../../../src/search/index-source.ts';
import { readNames } from '../../../src/search/names.ts';
import { openSearch } from '../../../src/search/node.ts';
import { searchRequest, weighFirstSearch } from '../engines/own-bundle.ts';
import { readCorpus, type CorpusArticle } from './corpus.ts';
import type { Collection, RankingEngine } from './engine.ts';
import { filesDigest } from '../../../src/archive/files-digest.ts';
import { cachedFolder } from './index-cache.ts';

/** An article of the corpora as search indexes it, with its headline or without. */
function corpusDocument(
  article: CorpusArticle,
  language: Language,
  titled: boolean,
): IndexDocument {
  const { id, title, body, date } = article;
  return {
    id,
    url: `/articles/${id}/`,
    language,
    title: titled ? title : null,
    titleBy: titled ? 'source' : 'unknown',
    blocks: body.split(/\n{2,}/u),
    date: date?.slice(0, 10) ?? null,
    dateBasis: date === null ? 'unknown' : 'stated',
    publisher: null,
    publisherName: null,
    tags: [],
  };
}

async function* documentsOf(collection: Collection): AsyncGenerator<IndexDocument> {
  const { language, titles } = collection;
  for await (const article of collection.articles()) {
    yield corpusDocument(article, language, titles);
  }
}

/** The chosen articles of the corpora, with their headlines, as search indexes them. */
export async function* corpusDocuments(
  corpora: string,
  language: Language,
  chosen: ReadonlySet<string>,
): AsyncGenerator<IndexDocument> {
  for await (const article of readCorpus(corpora, language)) {
    if (chosen.has(article.id)) yield corpusDocument(article, language, true);
  }
}

/** The archive's own search over a collection, with the names in content/. */
export async function openOurs(collection: Collection): Promise<RankingEngine> {
  const content = contentRoot();
  const digest = await filesDigest('.', [
    ...['src/text', 'src/search', 'src/archive'].map((folder) => path.resolve(folder)),
    ...['entities', 'tags'].map((folder) => path.join(content, folder)),
  ]);
  const folder = await cachedFolder(`ours-${collection.name}`, digest, async (target) => {
    await buildSearchIndex({
      source: await sourceOf(documentsOf(collection)),
      names: await readNames(content),
      outDir: path.join(target, 'bundle'),
    });
  });
  const bundle = path.join(folder, 'bundle');
  const search = await openSearch(bundle);
  return {
    name: 'Rasad',
    rank: async (query) => {
      const start = performance.now();
      const { hits, partial } = await search.search(searchRequest(query));
      const milliseconds = performance.now() - start;
      const first = [...hits, ...partial].slice(0, 10);
      const ids = await Promise.all(first.map(async (hit) => (await hit.load()).id));
      return { ids, milliseconds };
    },
    firstSearchBytes: (query) => weighFirstSearch(bundle, query),
    close: () => Promise.resolve(),
  };
}
