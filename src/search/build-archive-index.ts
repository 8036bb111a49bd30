import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ArticleEntry } from '../archive/article-entry.ts';
import { parseArticleFile } from '../archive/article-file.ts';
import { ARTICLES, readArticle } from '../archive/article-files.ts';
import { ContentError, problemsOf, type ContentProblem } from '../archive/content-error.ts';
import { readFiles } from '../archive/content-folder.ts';
import { filesDigest } from '../archive/files-digest.ts';
import { buildNameIndex } from '../archive/mentions/name-index.ts';
import { edtfOf } from '../archive/publication-date.ts';
import type { Source } from '../archive/vocabulary.ts';
import { readSources } from '../archive/vocabulary-files.ts';
import { buildSearchIndex, type BuildOptions, type BuiltIndex } from './build-index.ts';
import { indexDocument } from './index-document.ts';
import { indexMember, type IndexMember, type IndexSource } from './index-source.ts';
import { makeVolume, type VolumeTask } from './make-volume.ts';
import { readNames } from './names.ts';

/** What decides how a text becomes an index, besides the text: the code, and what it is built on. */
const CODE = ['src/text', 'src/archive', 'src/search', 'package-lock.json'];

/** What must be known of an article to tell which volume it is in, and whether that is still right. */
export type ListedArticle = Pick<ArticleEntry, 'id' | 'file' | 'date' | 'publisher' | 'digest'>;

export interface ArchiveIndexOptions extends Pick<BuildOptions, 'previous' | 'makeVolumes'> {
  /** All articles; without them, every article is read for it. */
  readonly articles?: readonly ListedArticle[];
}

type Sources = ReadonlyMap<string, Source>;

async function sourcesOf(root: string): Promise<Sources> {
  return new Map((await readSources(root)).map((source) => [source.id, source]));
}

/** Reads every article for what an index must know before it reads any. */
async function listArticles(root: string): Promise<ListedArticle[]> {
  const articles: ListedArticle[] = [];
  const problems: ContentProblem[] = [];
  for await (const { path: found, text } of readFiles(path.join(root, ARTICLES), '.md')) {
    const file = `${ARTICLES}/${found}`;
    try {
      const { id, date, publisher } = parseArticleFile(text).record;
      const digest = createHash('sha256').update(text).digest('hex');
      articles.push({ id, file, date, publisher, digest });
    } catch (error) {
      problems.push(...problemsOf(file, error));
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
  return articles;
}

/** The index keeps nothing of an article that is not in its file, but what its publisher is called. */
function memberOf(article: ListedArticle, sources: Sources): IndexMember {
  const { id, file, date, publisher, digest } = article;
  const label = publisher?.source ? sources.get(publisher.source)?.label : null;
  return indexMember({ id, date: edtfOf(date) }, file, `${digest} ${JSON.stringify(label)}`);
}

async function* readDocuments(root: string, sources: Sources, files: readonly string[]) {
  for (const file of files) yield indexDocument(await readArticle(root, file), sources);
}

/**
 * Prepares to make volumes of the archive whose content lies at `root` in the folder `outDir`, in a
 * process of its own.
 */
export async function archiveVolumeMaker(
  root: string,
  outDir: string,
): Promise<(task: VolumeTask) => Promise<void>> {
  const sources = await sourcesOf(root);
  const names = buildNameIndex(await readNames(root));
  const source: Pick<IndexSource, 'read'> = {
    read: (files) => readDocuments(root, sources, files),
  };
  return (task) => makeVolume(source, names, outDir, task);
}

/**
 * Builds the search index of the archive whose content lies at `root` into the folder `outDir`.
 *
 * @param options.previous an earlier index, whose volumes that are still right are left where they are.
 */
export async function buildArchiveIndex(
  root: string,
  outDir: string,
  { articles, ...options }: ArchiveIndexOptions = {},
): Promise<BuiltIndex> {
  const sources = await sourcesOf(root);
  return buildSearchIndex({
    ...options,
    source: {
      members: async () =>
        (articles ?? (await listArticles(root))).map((article) => memberOf(article, sources)),
      read: (files) => readDocuments(root, sources, files),
    },
    names: await readNames(root),
    outDir,
    code: await filesDigest('.', CODE),
  });
}
