import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildNameIndex, type NameNode } from '../archive/mentions/name-index.ts';
import { readEdtf } from '../archive/edtf.ts';
import { Bundle } from './bundle.ts';
import type { IndexDocument } from './index-document.ts';
import { indexPage } from './index-page.ts';
import { MANIFEST, type BundlePaths, type DayRange, type Manifest } from './manifest.ts';
import { nameShards, shardPath } from './name-shards.ts';
import type { NameTable } from './names.ts';
import { filesIn } from './node.ts';
import { writeBundle, type IndexedPage } from './pagefind-bundle.ts';
import { vocabularyFiles } from './vocabulary.ts';
import { countWords, emptyWordCounts, type WordCounts } from './word-counts.ts';

export interface BuildOptions {
  /** Gives all articles, in the same order each time; read twice, never held. */
  readonly documents: () => AsyncIterable<IndexDocument> | Iterable<IndexDocument>;
  readonly names: NameTable;
  /** The folder that will hold the bundle; it is replaced whole, at the end. */
  readonly outDir: string;
  /** How many articles a bundle holds at the most. */
  readonly volumeSize?: number;
}

export interface BuiltIndex {
  readonly documents: number;
  readonly files: number;
  readonly bytes: number;
}

const VOLUME_SIZE = 10_000;
const DAY = 86_400_000;

/** Measured on news: the form, mostly a stem, sometimes a name or what is behind a clitic. */
const KEYS_PER_WORD = 1.9;

/**
 * How many entries a slice of the index should hold. A search loads a few slices, and the list of
 * all slices first: with e entries in slices of s, about 25·e/s bytes of list and 3·s for each of
 * some six slices, which is least at the root of 25·e/18.
 */
function sliceSize(entries: number): number {
  return Math.max(400, Math.round(Math.sqrt((25 * entries) / 18)));
}

function dayRange(date: string | null): DayRange {
  if (!date) return null;
  const { min, max } = readEdtf(date);
  return [Math.floor(min / DAY), Math.floor(max / DAY)];
}

async function* pagesOf(
  documents: AsyncIterator<IndexDocument> | Iterator<IndexDocument>,
  most: number,
  names: NameNode,
  counts: WordCounts,
): AsyncGenerator<IndexedPage> {
  for (let taken = 0; taken < most; taken++) {
    const next = await documents.next();
    if (next.done) return;
    yield { document: next.value, html: indexPage(next.value, names, counts) };
  }
}

/** Writes the names, a file a letter, and gives the letters. */
async function writeNames(outDir: string, names: NameTable): Promise<string> {
  const shards = nameShards(names);
  await mkdir(path.join(outDir, 'names'));
  for (const [letter, packed] of shards) {
    await writeFile(path.join(outDir, shardPath(letter)), JSON.stringify(packed));
  }
  return [...shards.keys()].sort().join('');
}

async function writeVocabulary(
  outDir: string,
  counts: WordCounts,
  names: NameTable,
): Promise<Record<string, string>> {
  await mkdir(path.join(outDir, 'vocabulary'));
  const files: Record<string, string> = {};
  for (const [letter, list] of vocabularyFiles(counts, names)) {
    const name = letter === '' ? 'all' : letter.codePointAt(0)!.toString(16);
    files[letter] = `vocabulary/${name}.txt`;
    await writeFile(path.join(outDir, files[letter]), list);
  }
  return files;
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}

/**
 * Builds the search index of an archive: one bundle, or several where there are more articles than
 * a bundle should hold, with the manifest that tells the browser how to ask them. It is built
 * beside `outDir` and put in its place at the end, so that an interrupted run leaves the old one.
 *
 * @throws {Error} if the engine fails, or its files are not of the known form.
 */
export async function buildSearchIndex(options: BuildOptions): Promise<BuiltIndex> {
  const { documents, names, outDir, volumeSize = VOLUME_SIZE } = options;
  const counts = emptyWordCounts();
  const dates = new Map<string, DayRange>();
  for await (const document of documents()) {
    countWords(counts, document);
    dates.set(document.url, dayRange(document.date));
  }
  const keys = KEYS_PER_WORD * [...counts.forms.values()].reduce((sum, count) => sum + count, 0);
  const beside = `${outDir}.${process.pid}.new`;
  const nameIndex = buildNameIndex(names);
  try {
    const iterator = iterate(documents());
    const bundles: BundlePaths[] = [];
    const inVolume = (keys * Math.min(volumeSize, dates.size)) / Math.max(dates.size, 1);
    for (let volume = 0; volume === 0 || volume * volumeSize < dates.size; volume++) {
      const folder = volume === 0 ? '' : `volume-${volume}/`;
      const pages = pagesOf(iterator, volumeSize, nameIndex, counts);
      const target = path.join(beside, folder);
      const { metadata, urls } = await writeBundle(pages, volume, target, sliceSize(inVolume));
      const { ids } = await Bundle.open({ folder, metadata }, filesIn(beside));
      const ranges = ids.map((id) => dates.get(urls.get(id)!)!);
      await writeFile(path.join(target, 'dates.json'), JSON.stringify(ranges));
      bundles.push({ folder, metadata });
    }
    const vocabulary = await writeVocabulary(beside, counts, names);
    const manifest: Manifest = {
      articles: dates.size,
      bundles,
      nameLetters: await writeNames(beside, names),
      vocabulary,
    };
    await writeFile(path.join(beside, MANIFEST), JSON.stringify(manifest));
    await rm(outDir, { recursive: true, force: true });
    await rename(beside, outDir);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  return { documents: dates.size, ...(await sizeOf(outDir)) };
}

function iterate(
  source: AsyncIterable<IndexDocument> | Iterable<IndexDocument>,
): AsyncIterator<IndexDocument> | Iterator<IndexDocument> {
  return Symbol.asyncIterator in source
    ? source[Symbol.asyncIterator]()
    : source[Symbol.iterator]();
}
