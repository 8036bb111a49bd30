import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A name for a folder that holds what the parts say, and nothing else. */
export function folderName(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return `${hash.digest('hex').slice(0, 12)}/`;
}

/** Writes a folder as a whole: there is none until all of it is written. */
export async function writeFolder(
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
