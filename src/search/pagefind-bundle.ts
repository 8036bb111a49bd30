import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { rewriteFragment } from './fragment.ts';
import type { IndexDocument } from './index-document.ts';

/** A page to index, and the article that it stands for. */
export interface IndexedPage {
  readonly html: string;
  readonly document: IndexDocument;
}

/** The parts of a bundle that search needs; the engine also writes ready-made interfaces. */
const KEPT =
  /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.unknown\.pagefind|index|fragment|filter)$/u;

/** Of the parts that all bundles share, the first alone needs a copy. */
const SHARED = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/u;

/**
 * Writes one bundle of the engine.
 *
 * @param volume its number: the engine takes it for a language, which keeps stemming off, and puts
 *   it before each page's key, so that the results of several bundles can be told apart.
 * @param sliceSize how many entries of the index a file of it holds.
 * @returns the address of each article by the engine's id.
 * @throws {Error} with what the engine says, or if it did not keep every page.
 */
export async function writeBundle(
  pages: AsyncIterable<IndexedPage>,
  volume: number,
  outDir: string,
  sliceSize: number,
): Promise<Map<string, string>> {
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
  for (const name of await readdir(outDir)) {
    if (!KEPT.test(name) || (volume > 0 && SHARED.test(name))) {
      await rm(path.join(outDir, name), { recursive: true });
    }
  }
  if (volume === 0) await minify(path.join(outDir, 'pagefind.js'));
  return rewriteFragments(path.join(outDir, 'fragment'), documents);
}

/** The engine's script comes with long names: without them a first search is 1.8 kB lighter. */
async function minify(file: string): Promise<void> {
  const { code } = await transform(await readFile(file, 'utf8'), { minify: true, format: 'esm' });
  await writeFile(file, code);
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
