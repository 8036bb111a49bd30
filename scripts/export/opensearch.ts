import { readArticles, type ArticleWithBody } from '../../src/archive/article-files.ts';
import { readSources } from '../../src/archive/vocabulary-files.ts';
import { indexDocument } from '../../src/search/index-document.ts';
import { readNames } from '../../src/search/names.ts';
import { bulkLines, indexTemplate } from '../../src/search/opensearch/index-template.ts';
import { makeFolder } from './outgoing-folder.ts';

/** A bulk request should stay well below a server's limit of 100 MB: news is some kilobytes an article. */
const ARTICLES_A_FILE = 5_000;

/**
 * Writes the articles of an archive as bulk requests, and the template of their index.
 *
 * @param root the content folder.
 * @param onArticle is told how many articles are written.
 * @throws {Error} if an article cannot be read, or nothing can be written.
 */
export async function exportToOpenSearch(
  root: string,
  out: string,
  onArticle: (done: number) => void,
): Promise<{ articles: number; files: number }> {
  const sources = new Map((await readSources(root)).map((source) => [source.id, source]));
  const template = indexTemplate(await readNames(root));
  let articles = 0;
  let files = 0;
  await makeFolder(out, async (folder) => {
    await folder.write('index-template.json', `${JSON.stringify(template, null, 2)}\n`);
    const remaining = readArticles(root);
    async function* nextLines(first: ArticleWithBody): AsyncGenerator<string> {
      let next: ArticleWithBody | null = first;
      for (let taken = 1; next; taken++) {
        yield bulkLines(indexDocument(next, sources));
        onArticle((articles += 1));
        const read = taken < ARTICLES_A_FILE ? await remaining.next() : null;
        next = read?.done === false ? read.value : null;
      }
    }
    for (let next = await remaining.next(); !next.done; next = await remaining.next()) {
      files += 1;
      const name = `articles-${String(files).padStart(5, '0')}.ndjson`;
      await folder.writeAll(name, nextLines(next.value));
    }
  });
  return { articles, files };
}
