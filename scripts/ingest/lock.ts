import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { asWriteError } from './write-file.ts';

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

const LOCK = '.ingest.lock';

/** Another process holds the lock; the message is one line. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}

/** Writes the lock if nobody has; false where a lock file is there. */
async function create(file: string): Promise<boolean> {
  let handle;
  try {
    handle = await open(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw asWriteError(error, file);
  }
  try {
    await handle.writeFile(`${process.pid} ${hostname()}\n`);
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    throw asWriteError(error, file);
  } finally {
    await handle.close();
  }
  return true;
}

async function readHolder(file: string): Promise<Holder | null> {
  const match = /^(\d+) (\S+)\n$/u.exec(await readFile(file, 'utf8'));
  return match ? { pid: Number(match[1]), host: match[2]! } : null;
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Puts the lock of a dead process aside. Renamed first and looked at then: of two processes that
 * find the same dead lock, the slower may get hold of the quicker one's new lock, and puts it back.
 */
async function putAside(file: string, dead: Holder): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside);
  const found = await readHolder(aside);
  if (found?.pid !== dead.pid || found.host !== dead.host) await link(aside, file);
  await rm(aside);
}

/** Whether a process of this machine runs; one of another machine cannot be asked, and is taken to. */
function runs({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Takes the lock of an archive, also from a process that died with it.
 *
 * @param root the content folder; made if it is not there.
 * @returns what gives the lock back.
 * @throws {LockedError} where another process has it.
 * @throws {WriteError} where nothing can be written there.
 */
export async function lockArchive(root: string): Promise<() => Promise<void>> {
  await mkdir(root, { recursive: true }).catch((error: unknown) => {
    throw asWriteError(error, root);
  });
  const file = path.join(root, LOCK);
  if (!(await create(file))) {
    try {
      const holder = await readHolder(file);
      if (!holder || runs(holder)) {
        const who = holder ? `process ${holder.pid} on ${holder.host}` : 'just starting';
        throw new LockedError(
          `another ingest is running (${who}): wait for it; if there is none, remove ${file}`,
        );
      }
      await putAside(file, holder);
    } catch (error) {
      // What has gone meanwhile was another process's to remove; the lock is free, or taken again.
      if (!isMissing(error)) throw error;
    }
    if (!(await create(file)))
      throw new LockedError('another ingest has just started: wait for it');
  }
  return () => rm(file, { force: true });
}

/**
 * For what only reads, and would read half of what an ingest is writing.
 *
 * @throws {LockedError} where an ingest runs.
 */
export async function refuseIfLocked(root: string): Promise<void> {
  let holder: Holder | null;
  try {
    holder = await readHolder(path.join(root, LOCK));
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if (!holder || runs(holder)) {
    throw new LockedError('an ingest is writing to the archive: wait for it');
  }
}
