import { cacheName, cachesOf, FILES_LIST, type EditionFiles } from './edition.ts';
import { fetchFiles, listOf, WrongFileError } from './fetch-files.ts';
import { SCOPE } from './kept-pages.ts';

/** Why the archive could not be kept. */
export type Failure = 'stopped' | 'no-room' | 'no-connection' | 'other-edition';

/** The list of what can be kept, from the host or, without a connection, from what is kept. */
export async function editionFiles(): Promise<EditionFiles | null> {
  try {
    const response = await fetch(new URL(FILES_LIST, SCOPE), { cache: 'no-cache' });
    if (response.ok) return (await response.json()) as EditionFiles;
  } catch {
    // Not to be had now.
  }
  return keptEdition();
}

/** The edition that is kept whole; null where none is. */
export async function keptEdition(): Promise<EditionFiles | null> {
  for (const name of await cachesOf('kept', SCOPE)) {
    const list = await listOf(await caches.open(name), SCOPE);
    if (list) return list;
  }
  return null;
}

/** Removes the whole archive, or the part of it that has arrived. */
export async function removeKept(): Promise<void> {
  for (const name of await cachesOf('kept', SCOPE)) await caches.delete(name);
}

function failureOf(error: unknown): Failure {
  if (error instanceof WrongFileError) return 'other-edition';
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'no-room';
  return name === 'AbortError' ? 'stopped' : 'no-connection';
}

/** Whether the service worker in charge is of the host's edition: what is kept for another is not used. */
async function inCharge(): Promise<boolean> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.ready;
  await registration.update();
  return registration.installing === null && registration.waiting === null;
}

/**
 * Keeps the whole archive. Without room, nothing of it stays; otherwise what has arrived does, and
 * the next attempt goes on from there.
 *
 * @param onProgress is told how many bytes are there, of `list.bytes`.
 * @returns null when all is kept.
 */
export async function keepArchive(
  list: EditionFiles,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<Failure | null> {
  try {
    if (!(await inCharge())) return 'other-edition';
    // Asks that the browser does not clear it when it needs room; it may say no.
    await navigator.storage.persist().catch(() => false);
    const cache = await caches.open(cacheName('kept', list.edition, SCOPE));
    let bytes = 0;
    await fetchFiles({
      cache,
      files: list.files ?? [],
      scope: SCOPE,
      signal,
      onFile: ([, , size]) => onProgress((bytes += size)),
    });
    await cache.put(new URL(FILES_LIST, SCOPE), Response.json(list));
    // The index is among it.
    await caches.delete(cacheName('search', list.edition, SCOPE));
    return null;
  } catch (error) {
    const failure = failureOf(error);
    if (failure === 'no-room') await removeKept();
    return failure;
  }
}
