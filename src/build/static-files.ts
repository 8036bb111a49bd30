import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../archive/content-folder.ts';

/** Digests of every file below a folder, by path. */
export async function fileDigests(folder: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const file of await listFiles(folder, '')) {
    const bytes = readFileSync(path.join(folder, file));
    digests[file] = createHash('sha256').update(bytes).digest('base64url');
  }
  return digests;
}

/** Moves files of one folder into another, across disks if need be. */
export function moveFiles(from: string, to: string, files: Iterable<string>): void {
  for (const file of files) {
    const target = path.join(to, file);
    mkdirSync(path.dirname(target), { recursive: true });
    try {
      renameSync(path.join(from, file), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      cpSync(path.join(from, file), target);
    }
  }
}
