import { FILES_LIST, revisionOf, type EditionFile, type EditionFiles } from './edition.ts';

/** How many files are asked for at a time. */
const AT_ONCE = 6;

/** A file that the host has in another edition than the list says, or not at all. */
export class WrongFileError extends Error {}

export interface FetchOptions {
  readonly cache: Cache;
  readonly files: readonly EditionFile[];
  /** The address of the site. */
  readonly scope: string;
  /** Caches of older editions, whose files are taken where they are the same. */
  readonly older?: readonly Cache[];
  readonly signal?: AbortSignal;
  /** Is told of each file that is there. */
  readonly onFile?: (file: EditionFile) => void;
}

/** The files of a cache that is whole, as revisions by path; null for one that is not. */
export async function listOf(cache: Cache, scope: string): Promise<EditionFiles | null> {
  const list = await cache.match(new URL(FILES_LIST, scope));
  return list ? ((await list.json()) as EditionFiles) : null;
}

async function sameIn(
  older: readonly { readonly cache: Cache; readonly revisions: ReadonlyMap<string, string> }[],
  [path, revision]: EditionFile,
  address: URL,
): Promise<Response | undefined> {
  for (const { cache, revisions } of older) {
    if (revisions.get(path) === revision) return cache.match(address);
  }
  return undefined;
}

/**
 * Puts files into a cache, each checked against its revision; what is there already stays. Others are
 * taken from older editions or fetched.
 *
 * @throws {WrongFileError} if the host has another edition of a file: then nothing more is fetched.
 * @throws {DOMException} `QuotaExceededError` if there is no room, `AbortError` if it was stopped.
 */
export async function fetchFiles(options: FetchOptions): Promise<void> {
  const { cache, files, scope, older = [], signal, onFile } = options;
  const known = await Promise.all(
    older.map(async (old) => {
      const list = await listOf(old, scope);
      return {
        cache: old,
        revisions: new Map(list?.files?.map(([path, revision]) => [path, revision])),
      };
    }),
  );
  const present = new Set((await cache.keys()).map(({ url }) => url));
  const queue = files[Symbol.iterator]();
  let failed = false;
  const work = async () => {
    for (const file of queue) {
      signal?.throwIfAborted();
      if (failed) return;
      const address = new URL(file[0], scope);
      if (!present.has(address.href)) {
        const same = await sameIn(known, file, address);
        await cache.put(address, same ?? (await fetched(address, file, signal)));
      }
      onFile?.(file);
    }
  };
  const workers = Array.from({ length: AT_ONCE }, () =>
    work().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  const outcomes = await Promise.allSettled(workers);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

async function fetched(
  address: URL,
  [path, revision]: EditionFile,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache', ...(signal ? { signal } : {}) });
  if (!response.ok) throw new WrongFileError(`${path}: the host answers ${response.status}`);
  const body = await response.arrayBuffer();
  if ((await revisionOf(body)) !== revision) throw new WrongFileError(`${path}: another edition`);
  const headers = new Headers(response.headers);
  // The body is as it was before it was packed for the way.
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  return new Response(body, { headers });
}
