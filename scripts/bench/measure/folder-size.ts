import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What lies below a folder. */
export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
  /** Of those, HTML. */
  readonly pages: number;
  readonly pageBytes: number;
}

/**
 * Counts the files below a folder.
 *
 * @param without the name of a folder below it that is left out.
 */
export async function folderSize(folder: string, without?: string): Promise<FolderSize> {
  const size = { files: 0, bytes: 0, pages: 0, pageBytes: 0 };
  const left = without === undefined ? null : path.join(folder, without);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || (left !== null && entry.parentPath.startsWith(left))) continue;
    const { size: bytes } = await stat(path.join(entry.parentPath, entry.name));
    size.files += 1;
    size.bytes += bytes;
    if (!entry.name.endsWith('.html')) continue;
    size.pages += 1;
    size.pageBytes += bytes;
  }
  return size;
}
