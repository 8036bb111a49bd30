import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildNameIndex } from '../archive/mentions/name-index.ts';
import { folderName, writeFolder } from './index-folder.ts';
import type { IndexSource } from './index-source.ts';
import { makeVolume, type VolumeTask } from './make-volume.ts';
import { MANIFEST, type DayRange, type Manifest, type VolumeEntry } from './manifest.ts';
import type { NameTable } from './names.ts';
import { volumesByPeriod } from './volumes.ts';
import { buildDirectory, type IndexFolders } from './write-directory.ts';
import { buildWords } from './write-words.ts';

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
  /** Makes the volumes that are not there (make-volume.ts), in any order; one after another if left out. */
  readonly makeVolumes?: (tasks: readonly VolumeTask[]) => Promise<unknown>;
}

export interface BuiltIndex {
  readonly articles: number;
  readonly volumes: number;
  /** Volumes that were made anew. */
  readonly written: number;
  /** Folders that are as they stand in the earlier index, and are not in this one; each with a final `/`. */
  readonly kept: readonly string[];
}

/**
 * Articles of a volume: few of the newest, which each day's additions make again; and no more than can
 * be made again in some seconds.
 */
const NEWEST_SIZE = 500;
const VOLUME_SIZE = 5_000;

function daysOf(ranges: readonly DayRange[]): DayRange {
  const known = ranges.filter((range) => range !== null);
  if (known.length === 0) return null;
  const from = Math.min(...known.map(([first]) => first));
  return [from, Math.max(...known.map(([, last]) => last))];
}

function oneByOne(source: IndexSource, names: NameTable, outDir: string) {
  return async (tasks: readonly VolumeTask[]) => {
    const nameIndex = buildNameIndex(names);
    for (const task of tasks) await makeVolume(source, nameIndex, outDir, task);
  };
}

/**
 * Builds the search index of an archive: volumes by period, each in a folder that is named by what
 * it holds, and a manifest that tells the browser how to ask them. The manifest is put in place when
 * all that it names is there, and only then goes what it no longer names: an interrupted run leaves
 * the index as it was, and the next one goes on from what it had done.
 *
 * @throws {Error} if an article cannot be read, or a file not written.
 */
export async function buildSearchIndex(options: BuildOptions): Promise<BuiltIndex> {
  const { source, names, outDir, previous, code = '', volumeSize = VOLUME_SIZE } = options;
  const members = await source.members();
  const common = [code, JSON.stringify(names)];
  await mkdir(outDir, { recursive: true });
  const kept = new Set<string>();
  const folders: IndexFolders = {
    find: (folder) => {
      const here = path.join(outDir, folder);
      if (existsSync(here)) return here;
      const before = previous && path.join(previous, folder);
      if (!before || !existsSync(before)) return null;
      kept.add(folder);
      return before;
    },
    make: async (folder, write) => {
      await writeFolder(outDir, folder, write);
      return path.join(outDir, folder);
    },
  };
  const sizes = { newest: Math.min(NEWEST_SIZE, volumeSize), any: volumeSize };
  const planned = volumesByPeriod(members, sizes).map((volume) => ({
    folder: folderName(...common, ...volume.members.flatMap(({ id, digest }) => [id, digest])),
    members: volume.members,
  }));
  const tasks = planned
    .filter(({ folder }) => !folders.find(folder))
    .map(({ folder, members: ofVolume }) => ({
      folder,
      places: ofVolume.map(({ place }) => place),
    }));
  await (options.makeVolumes ?? oneByOne(source, names, outDir))(tasks);

  const volumes = planned.map(({ folder, members: ofVolume }): VolumeEntry => ({
    folder,
    articles: ofVolume.length,
    days: daysOf(ofVolume.map(({ days }) => days)),
  }));
  const ofVolumes = volumes.map(({ folder }) => folder);
  const keys = await buildDirectory(ofVolumes, folders);
  const words = await buildWords(names, ofVolumes, folders);
  const manifest: Manifest = {
    articles: members.length,
    volumes,
    ...keys,
    ...words,
  };
  const unfinished = path.join(outDir, `${MANIFEST}.new`);
  await writeFile(unfinished, JSON.stringify(manifest));
  await rename(unfinished, path.join(outDir, MANIFEST));
  const named = new Set([MANIFEST, words.words.slice(0, -1)]);
  for (const folder of ofVolumes) named.add(folder.slice(0, -1));
  if (keys.directory) named.add(keys.directory.folder.slice(0, -1));
  for (const name of await readdir(outDir)) {
    if (!named.has(name)) await rm(path.join(outDir, name), { recursive: true });
  }
  return {
    articles: members.length,
    volumes: volumes.length,
    written: tasks.length,
    kept: [...kept],
  };
}
