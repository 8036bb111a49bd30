import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from './take-in.ts';
import { asWriteError } from './write-file.ts';

/** A report that is written as it comes about, so that its length costs no memory. */
export interface JsonReport {
  readonly add: (outcome: Outcome) => Promise<void>;
  /** Writes the end; a file has its name only then. */
  readonly close: (end: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** As many characters are written at once. */
const PORTION = 1 << 16;

interface Target {
  readonly write: (text: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Standard output, which is not ours to close. */
const standardOutput: Target = {
  write: async (text) => process.stdout.write(text),
  close: async () => undefined,
};

async function openFile(file: string): Promise<Target> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.tmp`);
  let handle: FileHandle;
  try {
    handle = await open(temporary, 'w');
  } catch (error) {
    throw asWriteError(error, file);
  }
  const fail = async (error: unknown) => {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw asWriteError(error, file);
  };
  return {
    write: (text) => handle.write(text).catch(fail),
    close: async () => {
      await handle.close();
      await rename(temporary, file);
    },
  };
}

/**
 * Opens the report of an ingest: `{ "outcomes": […], … }`, an outcome a line.
 *
 * @param file to write it to, or '-' for standard output.
 * @throws {WriteError} where it cannot be written.
 */
export async function openJsonReport(file: string): Promise<JsonReport> {
  const target = file === '-' ? standardOutput : await openFile(file);
  let portion = '{"outcomes":[';
  let separator = '\n';
  return {
    async add(outcome) {
      portion += separator + JSON.stringify(outcome);
      separator = ',\n';
      if (portion.length < PORTION) return;
      await target.write(portion);
      portion = '';
    },
    async close(end) {
      const rest = JSON.stringify(end).slice(1);
      await target.write(`${portion}\n],${rest}\n`);
      await target.close();
    },
  };
}
