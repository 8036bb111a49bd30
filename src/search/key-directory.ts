import type { NameNode } from '../archive/mentions/name-index.ts';
import { directoryFile, unpackDirectory, type DirectoryContents } from './directory-files.ts';
import type { Lookup, Match, Matches } from './lookup.ts';
import type { VolumeEntry } from './manifest.ts';
import { planByDirectory } from './plan-by-directory.ts';
import type { QueryTerm } from './query.ts';
import { unpack } from './packed-file.ts';
import type { SearchPlan } from './search-plan.ts';
import { remembered } from './remembered.ts';
import { writtenKey, type ReadFile } from './volume-reader.ts';

/** A beginning whose keys fill more files than this is taken to be in every volume. */
const MOST_FILES = 3;

/** Tells which volumes a key stands in, before any of them is asked. */
export class KeyDirectory {
  readonly #firsts: readonly string[];
  readonly #folders: readonly string[];
  readonly #file: (number: number) => Promise<ReturnType<typeof unpackDirectory>>;

  /** @param volumes those of the manifest. */
  constructor(
    { folder, firsts }: DirectoryContents,
    volumes: readonly VolumeEntry[],
    read: ReadFile,
  ) {
    this.#firsts = firsts;
    this.#folders = volumes.map((volume) => volume.folder);
    this.#file = remembered(async (number) => {
      const file = await unpack(await read(folder + directoryFile(number)));
      return unpackDirectory(new TextDecoder().decode(file));
    });
  }

  /** The folders of all volumes that may have this key; no other has it. */
  readonly whole = remembered((key: string) => this.#find(key, false));

  /** Looks keys up as if these volumes were articles: what is found are volumes that may have some. */
  lookupIn(folders: readonly string[]): Lookup {
    return new VolumeLookup(this, folders);
  }

  /** See {@link planByDirectory}. */
  plan(
    volumes: readonly VolumeEntry[],
    terms: readonly QueryTerm[],
    names: NameNode | null,
  ): Promise<SearchPlan> {
    return planByDirectory(this, volumes, terms, names);
  }

  /** The same for keys that begin so. */
  readonly beginning = remembered((key: string) => this.#find(key, true));

  async #find(key: string, beginning: boolean): Promise<ReadonlySet<string>> {
    const wanted = writtenKey(key);
    const fits = (other: string) => (beginning ? other.startsWith(wanted) : other === wanted);
    const first = Math.max(
      0,
      this.#firsts.findLastIndex((from) => from <= wanted),
    );
    const further = beginning ? this.#firsts.slice(first + 1) : [];
    const others = further.findIndex((from) => !from.startsWith(wanted));
    const files = [
      first,
      ...further.slice(0, others < 0 ? further.length : others).map((_, at) => first + 1 + at),
    ];
    const all = new Set(this.#folders);
    if (files.length > MOST_FILES) return all;
    const found = (await Promise.all(files.map(this.#file)))
      .flat()
      .filter(([other]) => fits(other));
    if (found.some(([, volumes]) => volumes === null)) return all;
    return new Set(found.flatMap(([, volumes]) => volumes!.map((at) => this.#folders[at]!)));
  }
}

const SOMEWHERE: Match = { frequency: 1, words: [] };

class VolumeLookup implements Lookup {
  readonly placeless = true;
  readonly parts: readonly VolumeLookup[];
  readonly #directory: KeyDirectory;
  readonly #folders: readonly string[];

  /** @param folders of the volumes that are wanted. */
  constructor(directory: KeyDirectory, folders: readonly string[]) {
    this.#directory = directory;
    this.#folders = folders;
    this.parts =
      folders.length > 1 ? folders.map((folder) => new VolumeLookup(directory, [folder])) : [this];
  }

  async whole(key: string): Promise<Matches> {
    return this.#among(await this.#directory.whole(key));
  }

  async beginning(key: string): Promise<Matches> {
    return this.#among(await this.#directory.beginning(key));
  }

  #among(having: ReadonlySet<string>): Matches {
    return new Map(
      this.#folders.filter((folder) => having.has(folder)).map((folder) => [folder, SOMEWHERE]),
    );
  }
}
