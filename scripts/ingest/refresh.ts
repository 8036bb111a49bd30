import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArticleFile } from '../../src/archive/article-file.ts';
import type { Holding } from './holdings.ts';
import { needsOf } from './needs.ts';
import { articlePath } from './record.ts';
import { Refusal } from './refusal.ts';
import { isEdited, sha256 } from './seal.ts';
import type { Archive, Taken } from './take-in.ts';
import { moveFile, writeWhole } from './write-file.ts';

/** An article's file as the rules have it now. */
export interface Generated {
  readonly path: string;
  readonly text: string;
  readonly needs: readonly string[];
}

/** Brings a held article up to date with the rules, unless a person has edited it. */
export async function refresh(
  held: Holding,
  bytes: Uint8Array,
  generated: Generated,
  { root, dryRun }: Archive,
): Promise<Taken> {
  const file = path.join(root, held.path);
  const current = await readFile(file, 'utf8');
  const { record } = parseArticleFile(current);
  if (!dryRun) await restoreCapture(path.join(root, record.capture.path), bytes);
  if (isEdited(current, record)) {
    const home = articlePath(record);
    const needs = needsOf(record).filter((need) => need !== 'publisher: not stated');
    if (home === held.path) return { kind: 'edited', path: home, needs };
    if (!dryRun) await moveFile(file, path.join(root, home));
    return { kind: 'moved', path: home, needs };
  }
  if (current === generated.text && held.path === generated.path) {
    return { kind: 'unchanged', path: held.path, needs: generated.needs };
  }
  if (!dryRun) {
    const home = path.join(root, generated.path);
    // Moved first: a kill between the two leaves one file, which the next run rewrites.
    if (generated.path !== held.path) await moveFile(file, home);
    await writeWhole(home, generated.text);
  }
  return { kind: 'rewritten', path: generated.path, needs: generated.needs };
}

/** Puts a capture back that is missing; one that holds other bytes is a fault that a person must see. */
async function restoreCapture(file: string, bytes: Uint8Array): Promise<void> {
  let held: Uint8Array;
  try {
    held = await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await writeWhole(file, bytes);
    return;
  }
  if (sha256(held) !== sha256(bytes)) {
    throw new Refusal(`${file} does not hold the bytes that its article names; restore that file`);
  }
}
