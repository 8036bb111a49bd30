import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../src/archive/content-folder.ts';

/** What the file system says where nothing can be written any more, and what to do about it. */
const FAILURES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'the disk quota is used up; make room',
  EROFS: 'the file system is read-only; mount it for writing',
  EACCES: 'permission denied; let this user write there',
  EPERM: 'permission denied; let this user write there',
  EFBIG: 'larger than a file may be here; raise the limit',
  EIO: 'the disk fails; look after it',
};

/** No file can be written where the archive lies, so that going on is of no use; the message is one line. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

/** A file system's error as a {@link WriteError}, where it is one that the next file would meet too. */
export function asWriteError(error: unknown, target: string): unknown {
  const failure = FAILURES[(error as NodeJS.ErrnoException).code ?? ''];
  if (!failure) return error;
  return new WriteError(`cannot write ${target}: ${failure}, then run this again`, {
    cause: error,
  });
}

/** Whether a path is that of a file which {@link writeWhole} had not finished. */
export function isTemporary(file: string): boolean {
  return /(?:^|\/)\.[^/]+\.tmp$/u.test(file);
}

/**
 * Writes a file whole or not at all: a hidden temporary file beside it, flushed to disk, then
 * renamed. The temporary file's name depends on the file's only, so that what a killed run left is
 * overwritten by the next.
 *
 * @throws {WriteError} where nothing can be written there.
 * @throws {Error} from the file system otherwise. In both cases the file is as it was before.
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.tmp`);
  const write = () => writeFile(temporary, content, { flush: true });
  try {
    // The folder is there but for the first file in it.
    await write().catch(async (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await mkdir(folder, { recursive: true });
      await write();
    });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw asWriteError(error, file);
  }
}

/** Removes what a killed run had not finished, below a folder that nobody else writes to. */
export async function removeTemporary(folder: string): Promise<void> {
  for (const file of await listFiles(folder, '.tmp')) {
    if (isTemporary(file)) await rm(path.join(folder, file), { force: true });
  }
}

/** Moves a file, and removes the folder that it leaves empty. */
export async function moveFile(from: string, to: string): Promise<void> {
  try {
    await mkdir(path.dirname(to), { recursive: true });
    await rename(from, to);
    await rmdir(path.dirname(from));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw asWriteError(error, to);
  }
}
