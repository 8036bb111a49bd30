import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from './file-digests.ts';

/** The files of a site that are no pages: those that changed are staged, and the digests of all kept. */
export class StagedFiles {
  /** By path. */
  readonly digests: Record<string, string> = {};
  readonly #staging: string;
  readonly #before: Readonly<Record<string, string>>;

  /**
   * @param staging where what changed is put.
   * @param before digests of the files that stand in the output.
   */
  constructor(staging: string, before: Readonly<Record<string, string>>) {
    this.#staging = staging;
    this.#before = before;
  }

  #target(file: string, digest: string): string | null {
    this.digests[file] = digest;
    if (this.#before[file] === digest) return null;
    const target = path.join(this.#staging, file);
    mkdirSync(path.dirname(target), { recursive: true });
    return target;
  }

  write(file: string, text: string): void {
    const target = this.#target(file, digestOf(text));
    if (target) writeFileSync(target, text);
  }

  /** @param digest of the file at `from`. */
  copy(file: string, from: string, digest: string): void {
    const target = this.#target(file, digest);
    if (target) copyFileSync(from, target);
  }

  /** Files that stood in the output and are no more. */
  vanished(): string[] {
    return Object.keys(this.#before).filter((file) => !(file in this.digests));
  }
}
