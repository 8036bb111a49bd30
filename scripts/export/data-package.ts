import path from 'node:path';
import { readArticles, type ArticleWithBody } from '../../src/archive/article-files.ts';
import { listFiles } from '../../src/archive/content-folder.ts';
import { readEntities, readSources, readTags } from '../../src/archive/vocabulary-files.ts';
import { ARTICLES } from './article-tables.ts';
import { REMOVALS, REPAIRS, type Change } from './change-tables.ts';
import { makeFolder, type OutgoingFolder, type Written } from './outgoing-folder.ts';
import { headerRow, tableRow, tableSchema, type Table } from './table.ts';
import { ENTITIES, SOURCES, TAGS } from './vocabulary-tables.ts';

/** A resource of the package (Data Resource, Frictionless Data). */
function resourceOf<Row>(table: Table<Row>, { path: file, bytes, sha256 }: Written) {
  return {
    name: table.name,
    title: table.title,
    profile: 'tabular-data-resource',
    path: file,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    schema: tableSchema(table),
  };
}

async function* rowsOf<Article, Row>(
  articles: AsyncIterable<Article>,
  table: Table<Row>,
  rows: (article: Article) => readonly Row[],
): AsyncGenerator<string> {
  yield headerRow(table);
  for await (const article of articles) {
    for (const row of rows(article)) yield tableRow(table, row);
  }
}

/** The rows of an article in a table of changes. */
function changesOf<T>(of: (article: ArticleWithBody) => readonly T[]) {
  return (article: ArticleWithBody): Change<T>[] =>
    of(article).map((change) => ({ article: article.record.id, change }));
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function writeTable<Row>(
  folder: OutgoingFolder,
  table: Table<Row>,
  portions: AsyncIterable<string>,
) {
  return resourceOf(table, await folder.writeAll(`${table.name}.csv`, portions));
}

/**
 * Writes an archive as a tabular data package (Frictionless Data): tables of articles, removals,
 * repairs, sources, subjects and names, with the captures beside them. The same archive gives the
 * same bytes.
 *
 * @param root the content folder.
 * @param onFile is told how many files are written, of how many.
 */
export async function exportDataPackage(
  root: string,
  out: string,
  onFile: (done: number, all: number) => void,
): Promise<{ files: number; bytes: number }> {
  const captures = await listFiles(path.join(root, 'captures'), '');
  const held = captures.filter((file) => !path.basename(file).startsWith('.'));
  let bytes = 0;
  let files = held.length + 7;
  await makeFolder(out, async (folder) => {
    for (const [index, file] of held.entries()) {
      const written = await folder.copy(path.join(root, 'captures', file), `captures/${file}`);
      bytes += written.bytes;
      onFile(index + 1, files);
    }
    const articles = () => readArticles(root);
    const resources = [
      await writeTable(
        folder,
        ARTICLES,
        rowsOf(articles(), ARTICLES, (article) => [article]),
      ),
      await writeTable(
        folder,
        REMOVALS,
        rowsOf(
          articles(),
          REMOVALS,
          changesOf(({ record }) => record.removed),
        ),
      ),
      await writeTable(
        folder,
        REPAIRS,
        rowsOf(
          articles(),
          REPAIRS,
          changesOf(({ record }) => record.repaired ?? []),
        ),
      ),
      await writeTable(
        folder,
        SOURCES,
        rowsOf(each(await readSources(root)), SOURCES, (row) => [row]),
      ),
      await writeTable(
        folder,
        TAGS,
        rowsOf(each(await readTags(root)), TAGS, (row) => [row]),
      ),
      await writeTable(
        folder,
        ENTITIES,
        rowsOf(each(await readEntities(root)), ENTITIES, (row) => [row]),
      ),
    ];
    const descriptor = {
      profile: 'tabular-data-package',
      name: 'rasad-archive',
      title: 'Rasad: an archive of Arabic and Persian news',
      description:
        'Articles with what is known of them, what was cut from their captures and restored, and the captures themselves, byte for byte, in captures/.',
      resources,
    };
    const written = await folder.write(
      'datapackage.json',
      `${JSON.stringify(descriptor, null, 2)}\n`,
    );
    bytes += [...resources, written].reduce((sum, file) => sum + file.bytes, 0);
    files = held.length + resources.length + 1;
  });
  return { files, bytes };
}
