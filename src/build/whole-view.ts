import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** More files than that are not brought together: what looks at a whole site is for small ones. */
const MOST_FILES = 20_000;

const depthOf = (file: string) => file.split('/').length;

function bring(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    copyFileSync(from, to);
  }
}

/**
 * Brings the files of a site together in a folder, by hard links, for what must see it whole. Of a
 * large site only so many, those nearest to its root first.
 *
 * @param folders where each file is looked for, in this order.
 * @returns the files brought.
 */
export function bringTogether(
  files: readonly string[],
  folders: readonly string[],
  to: string,
): Set<string> {
  const chosen =
    files.length <= MOST_FILES
      ? files
      : files.toSorted((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1)).slice(0, MOST_FILES);
  const made = new Set<string>();
  for (const file of chosen) {
    const from = folders.map((folder) => path.join(folder, file)).find((each) => existsSync(each));
    if (!from) throw new Error(`${file} was not built`);
    const target = path.join(to, file);
    const folder = path.dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    bring(from, target);
  }
  return new Set(chosen);
}
