import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { rewriteFragment } from './fragment.ts';
import type { IndexDocument } from './index-document.ts';

/** A page to index, and the article that it stands for. */
export interface IndexedPage {
  readonly html: string;
  readonly document: IndexDocument;
}

/** The parts of a bundle that search needs; the engine also writes what would read them in a browser. */
const KEPT = /^(?:.*\.pf_meta|index|fragment|filter)$/u;

export interface WrittenBundle {
  /** The name of the bundle's list of articles and slices. */
  readonly metadata: string;
  /** The address of each article by the engine's id. */
  readonly urls: ReadonlyMap<string, string>;
}

/**
 * Writes one bundle of the engine.
 *
 * @param volume its number: the engine takes it for a language, which keeps stemming off, and puts
 *   it before each page's key, so that the results of several bundles can be told apart.
 * @param sliceSize how many entries of the index a file of it holds.
 * @throws {Error} with what the engine says, or if it did not keep every page.
 */
export async function writeBundle(
  pages: AsyncIterable<IndexedPage>,
  volume: number,
  outDir: string,
  sliceSize: number,
): Promise<WrittenBundle> {
  const documents = new Map<string, IndexDocument>();
  // The engine reads its environment when its process starts: one process a bundle.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(sliceSize);
  const { index, errors } = await createIndex({
    forceLanguage: `v${volume}`,
    writePlayground: false,
  });
  if (!index) throw new Error(`the search engine did not start: ${errors.join('; ')}`);
  try {
    for await (const { html, document } of pages) {
      const added = await index.addHTMLFile({ url: document.url, content: html });
      if (added.errors.length > 0) {
        throw new Error(`article ${document.id} was not indexed: ${added.errors.join('; ')}`);
      }
      documents.set(document.url, document);
    }
    await mkdir(outDir, { recursive: true });
    const written = await index.writeFiles({ outputPath: outDir });
    if (written.errors.length > 0) {
      throw new Error(`the search index was not written: ${written.errors.join('; ')}`);
    }
  } finally {
    await close();
  }
  const names = await readdir(outDir);
  for (const name of names.filter((name) => !KEPT.test(name))) {
    await rm(path.join(outDir, name), { recursive: true });
  }
  const metadata = names.filter((name) => name.endsWith('.pf_meta'));
  if (metadata.length !== 1) {
    throw new Error(`the search engine wrote ${metadata.length} lists of articles, not one`);
  }
  const urls = await rewriteFragments(path.join(outDir, 'fragment'), documents);
  return { metadata: metadata[0]!, urls };
}

async function rewriteFragments(
  folder: string,
  documents: ReadonlyMap<string, IndexDocument>,
): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  const files = await readdir(folder);
  if (files.length !== documents.size) {
    throw new Error(`the search engine kept ${files.length} of ${documents.size} articles`);
  }
  for (const name of files) {
    const file = path.join(folder, name);
    const { bytes, url } = rewriteFragment(await readFile(file), (found) => documents.get(found));
    await writeFile(file, bytes);
    urls.set(path.basename(name, '.pf_fragment'), url);
  }
  return urls;
}
