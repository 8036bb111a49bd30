import { execFile } from 'node:child_process';
import { cp, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from './build-once.ts';
import { folderDifferences } from './compare-folders.ts';
import { seededEdit } from './edits.ts';

const run = promisify(execFile);
/** Bytes that are left: less than any site takes. */
const ROOM = 2_000_000;

/**
 * Builds into a file system in memory that has no room for what changed, then into the same with
 * room.
 *
 * @param folder of its own, for the mount.
 * @returns what was seen, in a line; it begins with 'skipped' where nothing can be mounted.
 * @throws {Error} where a build went otherwise than it must.
 */
export async function tryFullDisk(content: string, folder: string): Promise<string> {
  const disk = path.join(folder, 'disk');
  const before = path.join(folder, 'before');
  const edited = path.join(folder, 'edited');
  await mkdir(disk, { recursive: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=512m', 'rasad', disk]);
  } catch (error) {
    return `skipped: no file system can be mounted here (${(error as Error).message.split('\n')[1]})`;
  }
  const filler = path.join(disk, 'filler');
  try {
    const site = { content: edited, out: path.join(disk, 'site') };
    await cp(content, edited, { recursive: true });
    await build(site);
    await cp(site.out, before, { recursive: true });
    for (let seed = 0; seed < 4; seed++) await seededEdit(edited, seed);
    const { bavail, bsize } = await statfs(disk);
    await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - ROOM)));
    const failure = await build(site, '--force').then(
      () => null,
      (error: Error) => error.message,
    );
    if (failure === null) throw new Error('a build onto a full disk did not fail');
    const spoilt = await folderDifferences(site.out, before);
    if (spoilt.length > 0) throw new Error(`the last output is spoilt:\n${spoilt.join('\n')}`);
    await rm(filler);
    await build(site);
    const clean = { content: edited, out: path.join(folder, 'clean') };
    await build(clean, '--force');
    const wrong = await folderDifferences(site.out, clean.out);
    if (wrong.length > 0) throw new Error(`after a full disk:\n${wrong.join('\n')}`);
    const line = failure.split('\n').find((each) => each.includes('last output')) ?? failure;
    return `'${line.slice(line.indexOf(disk)).trim()}', then as a clean one`;
  } finally {
    await run('umount', [disk]);
    await rm(folder, { recursive: true, force: true });
  }
}
