import { createHash } from 'node:crypto';
import { copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../ingest/seal.ts';
import { asWriteError } from '../ingest/write-file.ts';

/** What a folder of ours has at its top: only such a one is ever replaced. */
const MARKS = ['bagit.txt', 'datapackage.json', 'index-template.json'];

/** A file that was written, with what a manifest says of it. */
export interface Written {
  /** Path below the folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A folder in the making, beside the place where it is to stand. */
export interface OutgoingFolder {
  readonly write: (file: string, text: string) => Promise<Written>;
  /** Writes a file from portions of text as they come. */
  readonly writeAll: (file: string, portions: AsyncIterable<string>) => Promise<Written>;
  readonly copy: (from: string, file: string) => Promise<Written>;
}

async function contentsOf(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** As many characters are written at once. */
const PORTION = 1 << 16;

function openFolder(root: string): OutgoingFolder {
  const placeOf = async (file: string) => {
    const place = path.join(root, file);
    await mkdir(path.dirname(place), { recursive: true });
    return place;
  };
  const writeAll: OutgoingFolder['writeAll'] = async (file, portions) => {
    const handle = await open(await placeOf(file), 'w');
    const digest = createHash('sha256');
    let bytes = 0;
    const put = async (text: string) => {
      const data = Buffer.from(text);
      digest.update(data);
      bytes += data.length;
      await handle.write(data);
    };
    try {
      let waiting = '';
      for await (const portion of portions) {
        waiting += portion;
        if (waiting.length < PORTION) continue;
        await put(waiting);
        waiting = '';
      }
      await put(waiting);
    } finally {
      await handle.close();
    }
    return { path: file, sha256: digest.digest('hex'), bytes };
  };
  return {
    writeAll,
    write: (file, text) =>
      writeAll(
        file,
        (async function* () {
          yield text;
        })(),
      ),
    async copy(from, file) {
      const place = await placeOf(file);
      await copyFile(from, place);
      // Of what is written, not of what was read: a disk that errs is found out here.
      const data = await readFile(place);
      return { path: file, sha256: sha256(data), bytes: data.length };
    },
  };
}

/**
 * Makes a folder whole or not at all: filled beside its place, under a hidden name, and renamed.
 *
 * @throws {Error} in one line, where something else stands there already, or nothing can be written.
 */
export async function makeFolder(
  out: string,
  fill: (folder: OutgoingFolder) => Promise<void>,
): Promise<void> {
  const place = path.resolve(out);
  const standing = await contentsOf(place).catch(() => ['a file']);
  if (standing && standing.length > 0 && !MARKS.some((mark) => standing.includes(mark))) {
    throw new Error(`${out} is there already and is no export: name another folder, or remove it`);
  }
  const [making, old] = ['new', 'old'].map((which) =>
    path.join(path.dirname(place), `.${path.basename(place)}.${which}`),
  ) as [string, string];
  try {
    await rm(making, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
    await mkdir(making, { recursive: true });
    await fill(openFolder(making));
    if (standing) await rename(place, old);
    await rename(making, place);
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    await rm(making, { recursive: true, force: true }).catch(() => undefined);
    throw asWriteError(error, out);
  }
}
