import { createHash } from 'node:crypto';
import { readArticle, readArticles } from '../archive/article-files.ts';
import { filesDigest } from '../archive/files-digest.ts';
import { edtfOf } from '../archive/publication-date.ts';
import { readSources } from '../archive/vocabulary-files.ts';
import { buildSearchIndex, type BuiltIndex } from './build-index.ts';
import { indexDocument } from './index-document.ts';
import { indexMember, type IndexSource } from './index-source.ts';
import { readNames } from './names.ts';

/** What decides how a text becomes an index, besides the text: the code, and what it is built on. */
const CODE = ['src/text', 'src/archive', 'src/search', 'package-lock.json'];

/** The articles of the archive whose content lies at `root`. */
async function archiveSource(root: string): Promise<IndexSource> {
  const list = await readSources(root);
  const sources = new Map(list.map((source) => [source.id, source]));
  const files = new Map<string, string>();
  return {
    async members() {
      const members = [];
      for await (const { path: file, record, body } of readArticles(root)) {
        files.set(record.id, file);
        const { publisher, tags, title, language } = record;
        const shown = [language, title, record.date, publisher, tags, body];
        const named = publisher?.source ? sources.get(publisher.source)?.label : null;
        const digest = createHash('sha256')
          .update(JSON.stringify([shown, named]))
          .digest('hex');
        members.push(indexMember(record.id, edtfOf(record.date), digest));
      }
      return members;
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
 */
export async function buildArchiveIndex(
  root: string,
  outDir: string,
  previous?: string,
): Promise<BuiltIndex> {
  return buildSearchIndex({
    source: await archiveSource(root),
    names: await readNames(root),
    outDir,
    code: await filesDigest('.', CODE),
    ...(previous === undefined ? {} : { previous }),
  });
}
