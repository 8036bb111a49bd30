import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { toArticleEntry, type ArticleEntry } from '../src/archive/article-entry.ts';
import { ARTICLES, readArticle } from '../src/archive/article-files.ts';
import { contentRoot, readFiles } from '../src/archive/content-folder.ts';
import { bodyBlocks } from '../src/archive/markdown.ts';
import { earliestOf, yearOf } from '../src/archive/publication-date.ts';
import { readSources, readTags } from '../src/archive/vocabulary-files.ts';
import { stringsOf } from '../src/i18n/interface.ts';
import { articleLabels, type ArticleVocabulary } from '../src/metadata/article-labels.ts';
import { citationOf } from '../src/metadata/citation/citation.ts';
import { MOST_ARTICLES, type Chapter } from '../src/metadata/epub/book.ts';
import { BOOK_LANGUAGE } from '../src/metadata/epub/pages.ts';
import { writeEpub } from '../src/metadata/epub/write-epub.ts';
import { openProgress } from './ingest/progress.ts';

const HELP = `Writes the archive as books (EPUB 3.3), a year a book, at most ${MOST_ARTICLES} articles each.

  npm run export:epub -- --out <folder> [--most ${MOST_ARTICLES}]

  --out    where the books are put: rasad-2021.epub, rasad-2021-2.epub, rasad-undated.epub
  --most   how many articles a book holds at the most

The same content gives the same books, byte for byte. An archive of up to ${MOST_ARTICLES} articles is one book
in the built site too, data/rasad.epub, with related articles and an index of names. RASAD_CONTENT names
another content folder, RASAD_SITE the address of the site. Exit code: 0 written, 2 not.`;

interface Volume {
  readonly name: string;
  readonly title: string;
  readonly articles: readonly ArticleEntry[];
}

/** When an article was published; the undated come last. */
function when({ date }: ArticleEntry): number {
  return earliestOf(date) ?? Number.MAX_SAFE_INTEGER;
}

async function readEntries(root: string): Promise<ArticleEntry[]> {
  const entries: ArticleEntry[] = [];
  for await (const { path: found, text } of readFiles(path.join(root, ARTICLES), '.md')) {
    const digest = createHash('sha256').update(text).digest('hex');
    entries.push(toArticleEntry(`${ARTICLES}/${found}`, text, digest));
  }
  return entries.sort((a, b) => when(a) - when(b) || (a.id < b.id ? -1 : 1));
}

function volumesOf(entries: readonly ArticleEntry[], most: number): Volume[] {
  const byYear = Map.groupBy(entries, ({ date }) => yearOf(date) ?? 'undated');
  const { name: title } = stringsOf(BOOK_LANGUAGE).site;
  return [...byYear].flatMap(([year, inYear]) => {
    const volumes = Math.ceil(inYear.length / most);
    return Array.from({ length: volumes }, (_, at) => {
      const number = at === 0 ? '' : `-${at + 1}`;
      const articles = inYear.slice(at * most, (at + 1) * most);
      return { name: `rasad-${year}${number}.epub`, title: `${title} ${year}${number}`, articles };
    });
  });
}

async function writeVolume(
  { name, title, articles }: Volume,
  root: string,
  out: string,
  vocabulary: ArticleVocabulary,
): Promise<void> {
  const address = process.env['RASAD_SITE'];
  const site = address ? new URL(address) : undefined;
  async function* chapters(): AsyncGenerator<Chapter> {
    for (const article of articles) {
      const { body } = await readArticle(root, article.file);
      const citation = citationOf(article, articleLabels(article, vocabulary), site);
      yield { article, citation, related: [], blocks: bodyBlocks(body) };
    }
  }
  const { description } = stringsOf(BOOK_LANGUAGE).site;
  const file = path.join(out, name);
  const beside = `${file}.${process.pid}.new`;
  try {
    const output = Writable.toWeb(createWriteStream(beside)) as WritableStream<Uint8Array>;
    await writeEpub({ title, description, articles, chapters, names: [] }, output);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}

async function run(out: string, most: number): Promise<void> {
  const root = contentRoot();
  const [sources, tags] = await Promise.all([readSources(root), readTags(root)]);
  const vocabulary = {
    sources: new Map(sources.map((source) => [source.id, source])),
    tags: new Map(tags.map((tag) => [tag.id, tag])),
  };
  const entries = await readEntries(root);
  if (entries.length === 0) throw new Error(`${root}: there is no article here`);
  await mkdir(out, { recursive: true });
  const volumes = volumesOf(entries, most);
  const progress = openProgress();
  try {
    let done = 0;
    for (const volume of volumes) {
      await writeVolume(volume, root, out, vocabulary);
      done += volume.articles.length;
      progress.show(done, entries.length);
    }
  } finally {
    progress.close();
  }
  console.log(`${out}: ${entries.length} articles in ${volumes.length} books`);
}

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        out: { type: 'string' },
        most: { type: 'string', default: String(MOST_ARTICLES) },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const most = Number(values.most);
    if (!values.out) throw new Error('--out is missing: name the folder for the books');
    if (!Number.isInteger(most) || most < 1)
      throw new Error(`--most ${values.most}: give a number from 1`);
    await run(path.resolve(values.out), most);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

process.exitCode = await main();
