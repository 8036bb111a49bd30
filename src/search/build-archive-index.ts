import { readArticles } from '../archive/article-files.ts';
import { readSources } from '../archive/vocabulary-files.ts';
import { buildSearchIndex, type BuiltIndex } from './build-index.ts';
import { indexDocument, type IndexDocument } from './index-document.ts';
import { readNames } from './names.ts';

/** Builds the search index of the archive whose content lies at `root` into the folder `outDir`. */
export async function buildArchiveIndex(root: string, outDir: string): Promise<BuiltIndex> {
  const sources = new Map((await readSources(root)).map((source) => [source.id, source]));
  async function* documents(): AsyncGenerator<IndexDocument> {
    for await (const article of readArticles(root)) yield indexDocument(article, sources);
  }
  return buildSearchIndex({ documents, names: await readNames(root), outDir });
}
