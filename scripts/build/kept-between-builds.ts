import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LOCK } from './lock.ts';

/** Names the output folder that what is kept belongs to. */
const OUTPUT = 'output.txt';

/** Where what is kept between builds to an output folder lies, below the folder of all that is kept. */
export function cacheOf(kept: string, out: string): string {
  return path.join(kept, createHash('sha256').update(out).digest('hex').slice(0, 12));
}

/**
 * Notes what output a cache belongs to, and removes the caches of outputs that are no more. The cache
 * must be locked.
 */
export function tidyCaches(kept: string, cache: string, out: string): void {
  writeFileSync(path.join(cache, OUTPUT), out);
  for (const name of readdirSync(kept)) {
    const folder = path.join(kept, name);
    const of = path.join(folder, OUTPUT);
    // One that is locked may be building an output that is not there yet.
    if (!existsSync(of) || existsSync(path.join(folder, LOCK))) continue;
    if (!existsSync(readFileSync(of, 'utf8'))) rmSync(folder, { recursive: true, force: true });
  }
}
