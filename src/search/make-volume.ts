import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NameNode } from '../archive/mentions/name-index.ts';
import { COMMON_WORDS, listCommonWords } from './common-words.ts';
import { writeFolder } from './index-folder.ts';
import type { IndexSource } from './index-source.ts';
import { packFile } from './pack-file.ts';
import { writeVolume } from './write-volume.ts';

/** A volume that is to be made: strings alone, so that another process can be told. */
export interface VolumeTask {
  /** Named by what it holds, with a final `/`. */
  readonly folder: string;
  /** Where the source has its articles, in the order of the volume. */
  readonly places: readonly string[];
}

/**
 * Makes a volume of the index in the folder of the index. It hangs on its articles and the names
 * alone: volumes can be made in any order, and side by side.
 */
export async function makeVolume(
  source: Pick<IndexSource, 'read'>,
  names: NameNode,
  outDir: string,
  { folder, places }: VolumeTask,
): Promise<void> {
  await writeFolder(outDir, folder, async (target) => {
    const counts = await writeVolume(source.read(places), names, target);
    await writeFile(path.join(target, COMMON_WORDS), packFile(listCommonWords(counts)));
  });
}
