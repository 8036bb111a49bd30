import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  directoryFile,
  packDirectory,
  type DirectoryContents,
  type DirectoryEntry,
} from './directory-files.ts';
import type { Manifest } from './manifest.ts';
import { packFile } from './pack-file.ts';
import { unpack } from './packed-file.ts';
import { readVolumeKeys } from './volume-keys.ts';
import { CONTENTS, type VolumeContents } from './volume-files.ts';

/** What the manifest says of it, kept for the next build: no browser reads it. */
const SUMMARY = 'summary.json';
/** So many keys are some 5 kB: of the order of what the manifest says of all files. */
const KEYS_PER_FILE = 1000;
interface DirectorySummary {
  readonly firsts: DirectoryContents['firsts'];
  readonly meanLength: number;
}

/** Brings ascending lists of keys together: each key once, with the positions of the lists that have it. */
export function* mergeKeys(lists: readonly (readonly string[])[]): Generator<DirectoryEntry> {
  const places = lists.map(() => 0);
  const heads = lists.map(([first]) => first);
  for (;;) {
    let least: string | undefined;
    for (const head of heads) {
      if (head !== undefined && (least === undefined || head < least)) least = head;
    }
    if (least === undefined) return;
    const having: number[] = [];
    for (const [list, head] of heads.entries()) {
      if (head !== least) continue;
      having.push(list);
      heads[list] = lists[list]![++places[list]!];
    }
    yield [least, having];
  }
}

/** The shortest beginning of a key that is greater than the key before it. */
function shortestFrom(before: string, key: string): string {
  for (let length = 1; length < key.length; length++) {
    const beginning = key.slice(0, length);
    if (beginning > before && beginning.isWellFormed()) return beginning;
  }
  return key;
}

/** Writes the files of the directory into an empty folder, and what the manifest says of them. */
async function writeDirectory(folder: string, volumes: readonly string[]): Promise<void> {
  const firsts: string[] = [];
  let entries: DirectoryEntry[] = [];
  let before = '';
  const write = async () => {
    firsts.push(shortestFrom(before, entries[0]![0]));
    const file = path.join(folder, directoryFile(firsts.length - 1));
    await writeFile(file, packFile(packDirectory(entries, volumes.length)));
    before = entries.at(-1)![0];
    entries = [];
  };
  for (const entry of mergeKeys(volumes.map(readVolumeKeys))) {
    entries.push(entry);
    if (entries.length === KEYS_PER_FILE) await write();
  }
  if (entries.length > 0) await write();
  const meanLength = meanLengthOf(await Promise.all(volumes.map(readLengths)));
  const summary: DirectorySummary = { firsts, meanLength };
  await writeFile(path.join(folder, SUMMARY), JSON.stringify(summary));
}

/** The mean length of the articles of some volumes: times differ in how much was written at a time. */
function meanLengthOf(volumes: readonly Awaited<ReturnType<typeof readLengths>>[]): number {
  const lengths = volumes.reduce((sum, { articles, meanLength }) => sum + articles * meanLength, 0);
  return lengths / volumes.reduce((sum, { articles }) => sum + articles, 0);
}

async function readLengths(volume: string) {
  const file = await unpack(new Uint8Array(await readFile(path.join(volume, CONTENTS))));
  const contents = JSON.parse(new TextDecoder().decode(file)) as VolumeContents;
  return { articles: contents.lengths.length, meanLength: contents.meanLength };
}

/** Where the folders of an index lie. */
export interface IndexFolders {
  /** The place of a folder, with a final `/`, that is there already; null where it is not. */
  readonly find: (folder: string) => string | null;
  /** Makes a folder, all at once; gives its place. */
  readonly make: (folder: string, write: (place: string) => Promise<void>) => Promise<string>;
}

/**
 * Makes the directory of the keys of an archive, unless it is there already. It hangs on the volumes
 * and their order, and on nothing else.
 *
 * @param volumes folders of the volumes as the manifest names them, in its order.
 * @returns what the manifest is to say of it; nothing where one volume is all.
 */
export async function buildDirectory(
  volumes: readonly string[],
  { find, make }: IndexFolders,
): Promise<Pick<Manifest, 'directory' | 'meanLength'>> {
  if (volumes.length < 2) return {};
  const digest = createHash('sha256')
    .update(`directory ${volumes.join(' ')}`)
    .digest('hex');
  const folder = `${digest.slice(0, 12)}/`;
  const place =
    find(folder) ??
    (await make(folder, (target) =>
      writeDirectory(
        target,
        volumes.map((volume) => find(volume)!),
      ),
    ));
  const summary = await readFile(path.join(place, SUMMARY), 'utf8');
  const { firsts, meanLength } = JSON.parse(summary) as DirectorySummary;
  return { directory: { folder, firsts }, meanLength };
}
