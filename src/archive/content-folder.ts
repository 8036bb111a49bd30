import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where the archive's content lies: `RASAD_CONTENT`, or `content/` below the working directory. */
export function contentRoot(): string {
  return path.resolve(process.env['RASAD_CONTENT'] ?? 'content');
}

/** Of a file changed this shortly ago (ms), another change might not show: its times are coarse. */
const JUST_NOW = 100;

/**
 * A file's state, which changes when the file does: size, times and number on the disk. Null where
 * it changed so shortly ago that the state says nothing.
 */
export function fileState(file: string): string | null {
  const { size, mtimeNs, ctimeNs, mtimeMs, ino } = statSync(file, { bigint: true });
  if (Date.now() - Number(mtimeMs) < JUST_NOW) return null;
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}

function addFiles(folder: string, below: string, ending: string, files: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) addFiles(path.join(folder, entry.name), file, ending, files);
    else if (entry.isFile() && entry.name.endsWith(ending)) files.push(file);
  }
}

/** Files below a folder with this ending, as paths relative to it with `/`, sorted; none where the folder is missing. */
export async function listFiles(folder: string, ending: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const files: string[] = [];
  // At once: waiting for each folder costs more than reading it.
  addFiles(folder, '', ending, files);
  return files.sort();
}

/** Reads every file below a folder with this ending: path relative to the folder, and text. */
export async function* readFiles(
  folder: string,
  ending: string,
): AsyncGenerator<{ path: string; text: string }> {
  for (const file of await listFiles(folder, ending)) {
    yield { path: file, text: readFileSync(path.join(folder, file), 'utf8') };
  }
}
