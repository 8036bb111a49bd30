import { rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { NameNode } from '../archive/mentions/name-index.ts';
import { arrangeVolume } from './arrange-volume.ts';
import type { IndexDocument } from './index-document.ts';
import { indexPage } from './index-page.ts';
import { countWords, emptyWordCounts, type WordCounts } from './word-counts.ts';

/** Measured on news: the form, mostly a stem, sometimes a name or what is behind a clitic. */
const KEYS_PER_WORD = 1.9;

/**
 * How many entries a slice of the index should hold. A search loads a few slices, and the list of
 * all slices first: with e entries in slices of s, about 25·e/s bytes of list and 3·s for each of
 * some six slices, which is least at the root of 25·e/18.
 */
function sliceSize({ forms }: WordCounts): number {
  const words = [...forms.values()].reduce((sum, count) => sum + count, 0);
  return Math.max(400, Math.round(Math.sqrt((25 * KEYS_PER_WORD * words) / 18)));
}

function check(what: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${what}: ${problems.join('; ')}`);
}

/** Has the engine index the articles, and write its files into a folder. */
async function runEngine(
  documents: readonly IndexDocument[],
  pageOf: (document: IndexDocument) => string,
  slice: number,
  outputPath: string,
): Promise<void> {
  // The engine reads its environment when its process starts: one process a volume.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(slice);
  // A language that it does not know keeps stemming off.
  const { index, errors } = await createIndex({ forceLanguage: 'v0', writePlayground: false });
  if (!index) throw new Error(`the search engine did not start: ${errors.join('; ')}`);
  try {
    // While the engine, a process of its own, takes a page in, the next is made.
    let taken = Promise.resolve();
    for (const document of documents) {
      const page = { url: document.url, content: pageOf(document) };
      await taken;
      taken = index
        .addHTMLFile(page)
        .then((added) => check(`article ${document.id} was not indexed`, added.errors));
      // The next page is made before this one is awaited.
      taken.catch(() => undefined);
    }
    await taken;
    const written = await index.writeFiles({ outputPath });
    check('the search index was not written', written.errors);
  } finally {
    await close();
  }
}

/**
 * Writes a volume of the index: the slices of keys and the facets as the engine makes them, under
 * names that cost no bytes, and what results show of the articles as written.
 *
 * @param documents its articles, in the order that makes the volume's own.
 * @param folder does not exist yet.
 * @returns how often each word stands in the volume.
 * @throws {Error} with what the engine says, or if what it wrote is not of the known form.
 */
export async function writeVolume(
  documents: readonly IndexDocument[],
  names: NameNode,
  folder: string,
): Promise<WordCounts> {
  const counts = emptyWordCounts();
  for (const document of documents) countWords(counts, document);
  const engine = path.join(folder, 'engine');
  const pageOf = (document: IndexDocument) => indexPage(document, names, counts);
  await runEngine(documents, pageOf, sliceSize(counts), engine);

  await arrangeVolume(engine, folder, documents);
  await rm(engine, { recursive: true });
  return counts;
}
