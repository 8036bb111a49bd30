import { hash } from 'node:crypto';
import { readArticle, readArticles } from '../archive/article-files.ts';
import { filesDigest } from '../archive/files-digest.ts';
import { edtfOf } from '../archive/publication-date.ts';
import type { HeldArticle } from '../archive/reading/read-archive.ts';
import { searchedDigest } from '../archive/reading/searched-digest.ts';
import { readSources } from '../archive/vocabulary-files.ts';
import { buildSearchIndex, type BuiltIndex } from './build-index.ts';
import { indexDocument } from './index-document.ts';
import { indexMember, type IndexSource } from './index-source.ts';
import { readNames } from './names.ts';

/** What decides how a text becomes an index, besides the text: the code, and what it is built on. */
const CODE = ['src/text', 'src/archive', 'src/search', 'package-lock.json'];

/** What is known of the articles below `root` without their texts; reads them all. */
async function readHeld(root: string): Promise<HeldArticle[]> {
  const held: HeldArticle[] = [];
  for await (const { path: file, ...article } of readArticles(root)) {
    const { id, date, publisher } = article.record;
    const source = publisher?.source ?? null;
    held.push({ id, file, date: edtfOf(date), source, searched: searchedDigest(article) });
  }
  return held;
}

/** The articles of the archive whose content lies at `root`. */
async function archiveSource(root: string, known?: readonly HeldArticle[]): Promise<IndexSource> {
  const list = await readSources(root);
  const sources = new Map(list.map((source) => [source.id, source]));
  const files = new Map<string, string>();
  return {
    async members() {
      return (known ?? (await readHeld(root))).map(({ id, file, date, source, searched }) => {
        files.set(id, file);
        const named = source === null ? null : sources.get(source)?.label;
        return indexMember(id, date, hash('sha256', JSON.stringify([searched, named])));
      });
    },
    async *read(members) {
      for (const { id } of members) {
        yield indexDocument(await readArticle(root, files.get(id)!), sources);
      }
    },
  };
}

/**
 * Builds the search index of the archive whose content lies at `root` into the folder `outDir`.
 *
 * @param previous an earlier index, whose volumes that are still right are left where they are.
 * @param known all articles, where they have been read: only those of new volumes are read again.
 */
export async function buildArchiveIndex(
  root: string,
  outDir: string,
  previous?: string,
  known?: readonly HeldArticle[],
): Promise<BuiltIndex> {
  return buildSearchIndex({
    source: await archiveSource(root, known),
    names: await readNames(root),
    outDir,
    code: await filesDigest('.', CODE),
    ...(previous === undefined ? {} : { previous }),
  });
}
