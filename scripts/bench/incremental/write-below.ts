import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export type Random = () => number;

/** A change to a content folder; says what it did in a few words. */
export type Edit = (root: string, random: Random) => Promise<string>;

/** Writes a file below a content folder, with the folders that it needs. */
export async function writeBelow(
  root: string,
  file: string,
  text: string | Uint8Array,
): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}
