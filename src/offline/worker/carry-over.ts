import { cachesOf, cacheName, FILES_LIST, type CacheKind } from '../edition.ts';
import { fetchFiles, listOf } from '../fetch-files.ts';
import { keepPage } from './pages.ts';
import { keepSearch, ownFiles } from './search-files.ts';
import { addressOf, edition, olderCaches, openCache, scope } from './site.ts';

/** How long a page is waited for while the worker is not yet in charge. */
const PATIENCE = 5000;

const KINDS: readonly CacheKind[] = ['read', 'search', 'kept'];

async function whole(older: readonly Cache[]): Promise<boolean> {
  const lists = await Promise.all(older.map((cache) => listOf(cache, scope)));
  return lists.some((list) => list !== null);
}

/** The whole archive again, where an older edition is kept whole. */
async function carryKept(): Promise<void> {
  const older = await olderCaches('kept');
  if (!(await whole(older))) return;
  const list = await ownFiles();
  if (!list) throw new Error('the host has another edition');
  // An archive that has outgrown what can be kept whole is no longer kept.
  if (!list.files) return;
  const cache = await openCache('kept');
  await fetchFiles({ cache, files: list.files, scope, older });
  await cache.put(addressOf(FILES_LIST), Response.json(list));
}

/** Addresses of pages that were read in older editions and are not kept of this one. */
async function readBefore(): Promise<string[]> {
  const older = await olderCaches('read');
  const keys = (await Promise.all(older.map((cache) => cache.keys()))).flat();
  const kept = new Set((await (await openCache('read')).keys()).map(({ url }) => url));
  return keys.map(({ url }) => url).filter((url) => !kept.has(url));
}

/** The pages that were read, as they are now; what the host no longer has is not kept. */
async function carryRead(): Promise<void> {
  for (const url of await readBefore()) {
    const response = await fetch(url, { cache: 'no-cache' });
    if (response.ok) await keepPage(url, response);
    else if (response.status >= 500) throw new Error(`${url}: ${response.status}`);
  }
}

/**
 * Brings what the reader has kept from older editions to this one. It belongs to the installation:
 * where any of it fails, so does that, and the older edition stays as it is, whole.
 */
export async function carryOver(): Promise<void> {
  await carryKept();
  await carryRead();
  if (await whole(await olderCaches('search'))) await keepSearch();
}

/** Pages that were read while this edition waited, as far as the host has them now. */
export async function carryLate(): Promise<void> {
  for (const url of await readBefore()) {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { cache: 'no-cache', signal }).catch(() => null);
    if (response?.ok) await keepPage(url, response);
  }
}

/** Removes what is of other editions, once this one is in charge. */
export async function removeOlder(): Promise<void> {
  for (const kind of KINDS) {
    const own = cacheName(kind, edition.id, scope);
    const names = (await cachesOf(kind, scope)).filter((name) => name !== own);
    await Promise.all(names.map((name) => caches.delete(name)));
  }
}
