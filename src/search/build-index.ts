import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildNameIndex, type NameNode } from '../archive/mentions/name-index.ts';
import type { IndexMember, IndexSource } from './index-source.ts';
import { MANIFEST, type DayRange, type Manifest, type VolumeEntry } from './manifest.ts';
import { nameShards, shardPath } from './name-shards.ts';
import type { NameTable } from './names.ts';
import { unpack } from './packed-file.ts';
import { packFile } from './pack-file.ts';
import { vocabularyFiles } from './vocabulary.ts';
import { volumesByPeriod } from './volumes.ts';
import { addForms, emptyWordCounts, packForms, readForms } from './word-counts.ts';
import { buildDirectory } from './write-directory.ts';
import { writeVolume } from './write-volume.ts';

export interface BuildOptions {
  readonly source: IndexSource;
  readonly names: NameTable;
  /** The folder of the index; volumes of an earlier build that are still right stay as they are. */
  readonly outDir: string;
  /** An earlier index, whose volumes that are still right need not be made again nor copied. */
  readonly previous?: string;
  /** Tells the code apart that makes the volumes: with another, none of an earlier build is right. */
  readonly code?: string;
  /** How many articles a volume holds at the most. */
  readonly volumeSize?: number;
  /** Called after each volume, with the share of articles that is done. */
  readonly onProgress?: (done: number, all: number) => void;
}

export interface BuiltIndex {
  readonly articles: number;
  readonly volumes: number;
  /** Volumes that were made anew. */
  readonly written: number;
  /** Folders that are as they stand in the earlier index, and are not in this one; each with a final `/`. */
  readonly kept: readonly string[];
}

const VOLUME_SIZE = 5_000;
/** How often each word of a volume stands there, for the next build: no browser reads it. */
const COUNTS = 'words.bin';

/** A name for a folder that holds what the parts say, and nothing else. */
function folderName(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return `${hash.digest('hex').slice(0, 12)}/`;
}

function daysOf(ranges: readonly DayRange[]): DayRange {
  const known = ranges.filter((range) => range !== null);
  if (known.length === 0) return null;
  const from = Math.min(...known.map(([first]) => first));
  return [from, Math.max(...known.map(([, last]) => last))];
}

/** Writes a folder as a whole: there is none until all of it is written. */
async function writeFolder(
  outDir: string,
  folder: string,
  write: (folder: string) => Promise<unknown>,
): Promise<void> {
  const unfinished = path.join(outDir, `${folder.slice(0, -1)}.new`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await write(unfinished);
  await rename(unfinished, path.join(outDir, folder));
}

async function indexVolume(
  source: IndexSource,
  members: readonly IndexMember[],
  names: NameNode,
  folder: string,
): Promise<void> {
  const documents = [];
  for await (const document of source.read(members)) documents.push(document);
  const counts = await writeVolume(documents, names, folder);
  await writeFile(path.join(folder, COUNTS), packFile(packForms(counts)));
}

/** Writes the names, a file a letter, and the vocabulary that corrections are offered from. */
async function writeWords(
  folder: string,
  shards: ReadonlyMap<string, unknown>,
  vocabulary: ReadonlyMap<string, string>,
): Promise<void> {
  await mkdir(path.join(folder, 'names'));
  for (const [letter, packed] of shards) {
    await writeFile(path.join(folder, shardPath(letter)), JSON.stringify(packed));
  }
  await mkdir(path.join(folder, 'vocabulary'));
  for (const [letter, list] of vocabulary) {
    await writeFile(path.join(folder, vocabularyPath(letter)), list);
  }
}

function vocabularyPath(letter: string): string {
  return `vocabulary/${letter === '' ? 'all' : letter.codePointAt(0)!.toString(16)}.txt`;
}

/**
 * Builds the search index of an archive: volumes by period, each in a folder that is named by what
 * it holds, and a manifest that tells the browser how to ask them. The manifest is put in place when
 * all that it names is there, and only then goes what it no longer names: an interrupted run leaves
 * the index as it was, and the next one goes on from what it had done.
 *
 * @throws {Error} if the engine fails, or its files are not of the known form.
 */
export async function buildSearchIndex(options: BuildOptions): Promise<BuiltIndex> {
  const { source, names, outDir, previous, code = '', onProgress } = options;
  const members = await source.members();
  const nameIndex = buildNameIndex(names);
  const common = [code, JSON.stringify(names)];
  await mkdir(outDir, { recursive: true });
  const volumes: VolumeEntry[] = [];
  const counts = emptyWordCounts();
  const kept: string[] = [];
  /** Where a folder is, here or in the earlier index. */
  const find = (folder: string) => {
    if (existsSync(path.join(outDir, folder))) return outDir;
    if (!previous || !existsSync(path.join(previous, folder))) return null;
    kept.push(folder);
    return previous;
  };
  let written = 0;
  let done = 0;
  for (const { members: ofVolume } of volumesByPeriod(members, options.volumeSize ?? VOLUME_SIZE)) {
    const folder = folderName(...common, ...ofVolume.flatMap(({ id, digest }) => [id, digest]));
    const found = find(folder);
    if (!found) {
      await writeFolder(outDir, folder, (target) =>
        indexVolume(source, ofVolume, nameIndex, target),
      );
      written += 1;
    }
    const packed = new Uint8Array(await readFile(path.join(found ?? outDir, folder, COUNTS)));
    addForms(counts, readForms(new TextDecoder().decode(await unpack(packed))));
    const days = daysOf(ofVolume.map((member) => member.days));
    volumes.push({ folder, articles: ofVolume.length, days });
    onProgress?.((done += ofVolume.length), members.length);
  }

  const directory = await buildDirectory(
    volumes.map(({ folder }) => folder),
    {
      find: (folder) => {
        const place = find(folder);
        return place === null ? null : path.join(place, folder);
      },
      make: async (folder, write) => {
        await writeFolder(outDir, folder, write);
        return path.join(outDir, folder);
      },
    },
  );
  const shards = nameShards(names);
  const vocabulary = vocabularyFiles(counts, names);
  const words = folderName(JSON.stringify([...shards]), JSON.stringify([...vocabulary]));
  if (!find(words)) {
    await writeFolder(outDir, words, (folder) => writeWords(folder, shards, vocabulary));
  }
  const manifest: Manifest = {
    articles: members.length,
    volumes,
    ...(directory && { directory }),
    words,
    nameLetters: [...shards.keys()].sort().join(''),
    vocabulary: Object.fromEntries(
      [...vocabulary.keys()].map((letter) => [letter, vocabularyPath(letter)]),
    ),
  };
  const unfinished = path.join(outDir, `${MANIFEST}.new`);
  await writeFile(unfinished, JSON.stringify(manifest));
  await rename(unfinished, path.join(outDir, MANIFEST));
  const named = new Set([MANIFEST, words.slice(0, -1)]);
  for (const { folder } of volumes) named.add(folder.slice(0, -1));
  if (directory) named.add(directory.folder.slice(0, -1));
  for (const name of await readdir(outDir)) {
    if (!named.has(name)) await rm(path.join(outDir, name), { recursive: true });
  }
  return { articles: members.length, volumes: volumes.length, written, kept };
}
