import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Names the process that builds, in the cache of its output. */
export const LOCK = 'lock';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Holds an output folder for one build at a time; a lock that a dead process left is taken over.
 *
 * @param cache what is kept between builds to the folder.
 * @throws {Error} if another build holds it.
 */
export function lockOutput(cache: string, out: string): void {
  mkdirSync(cache, { recursive: true });
  const file = path.join(cache, LOCK);
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isRunning(holder)) {
    throw new Error(`${out} is being built by process ${holder}; wait for it to end`);
  }
  writeFileSync(file, String(process.pid));
  process.once('exit', () => rmSync(file, { force: true }));
}
