import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { MentionTable } from './entities/mention-table.ts';
import type { CollectedFeatures } from './related/features.ts';

/** What was read of the articles of one part of an archive. */
export interface PartRead {
  /** Of what the reading depends on besides the texts: the names, and the code. */
  readonly key: string;
  /** File and state of each article, in the order of the rest. */
  readonly files: readonly string[];
  readonly states: readonly (string | null)[];
  readonly features: CollectedFeatures;
  readonly mentions: MentionTable;
}

/** The part of an archive that an article belongs to, by the first letter of its id. */
export function partOf(file: string): string {
  return path.posix.basename(file).slice(0, 1);
}

/** Keeps what was read of the texts of an archive from one build to the next, a file a part. */
export class TextsMemory {
  readonly #folder: string;
  readonly #code: string;

  /** @param code changes when the reading may come out otherwise. */
  constructor(folder: string, code: string) {
    this.#folder = folder;
    this.#code = code;
  }

  keyWith(names: string): string {
    return `${this.#code} ${names}`;
  }

  /** What is remembered of a part; null where that is nothing that can be used. */
  async recall(part: string, key: string): Promise<PartRead | null> {
    try {
      const read = deserialize(await readFile(path.join(this.#folder, part))) as PartRead;
      return read.key === key ? read : null;
    } catch {
      return null;
    }
  }

  async remember(part: string, read: PartRead): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const file = path.join(this.#folder, part);
    await writeFile(`${file}.new`, serialize(read));
    await rename(`${file}.new`, file);
  }
}
