import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addCommonWords, COMMON_WORDS } from './common-words.ts';
import { folderName } from './index-folder.ts';
import type { Manifest } from './manifest.ts';
import { nameShards, shardPath } from './name-shards.ts';
import type { NameTable } from './names.ts';
import { unpack } from './packed-file.ts';
import { vocabularyFiles } from './vocabulary.ts';
import type { IndexFolders } from './write-directory.ts';

type Words = Pick<Manifest, 'words' | 'nameLetters' | 'vocabulary'>;

/** What the manifest says of the folder, kept for the next build: no browser reads it. */
const SUMMARY = 'summary.json';

function vocabularyPath(letter: string): string {
  return `vocabulary/${letter === '' ? 'all' : letter.codePointAt(0)!.toString(16)}.txt`;
}

/** Writes the names, a file a letter, and the vocabulary that corrections are offered from. */
async function writeWords(
  folder: string,
  names: NameTable,
  volumes: readonly string[],
): Promise<void> {
  const shards = nameShards(names);
  await mkdir(path.join(folder, 'names'));
  for (const [letter, packed] of shards) {
    await writeFile(path.join(folder, shardPath(letter)), JSON.stringify(packed));
  }
  const counts = { forms: new Map<string, number>(), written: new Map<string, string>() };
  for (const volume of volumes) {
    const packed = new Uint8Array(await readFile(path.join(volume, COMMON_WORDS)));
    addCommonWords(counts, new TextDecoder().decode(await unpack(packed)));
  }
  const vocabulary = vocabularyFiles(counts, names);
  await mkdir(path.join(folder, 'vocabulary'));
  for (const [letter, list] of vocabulary) {
    await writeFile(path.join(folder, vocabularyPath(letter)), list);
  }
  const summary: Omit<Words, 'words'> = {
    nameLetters: [...shards.keys()].sort().join(''),
    vocabulary: Object.fromEntries(
      [...vocabulary.keys()].map((letter) => [letter, vocabularyPath(letter)]),
    ),
  };
  await writeFile(path.join(folder, SUMMARY), JSON.stringify(summary));
}

/**
 * Makes the folder of the names and the vocabulary, unless it is there already. It hangs on the names
 * and the volumes, and on nothing else.
 *
 * @param volumes folders of the volumes as the manifest names them, in its order.
 * @returns what the manifest is to say of it.
 */
export async function buildWords(
  names: NameTable,
  volumes: readonly string[],
  { find, make }: IndexFolders,
): Promise<Words> {
  const words = folderName('words', JSON.stringify(names), ...volumes);
  const place =
    find(words) ??
    (await make(words, (folder) =>
      writeWords(
        folder,
        names,
        volumes.map((volume) => find(volume)!),
      ),
    ));
  const summary = await readFile(path.join(place, SUMMARY), 'utf8');
  return { words, ...(JSON.parse(summary) as Omit<Words, 'words'>) };
}
