import type { CacheKind, WorkerEdition } from '../edition.ts';
import { cacheName, cachesOf } from '../edition.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const EDITION: WorkerEdition;

/** The service worker itself. */
export const worker = self;
export const edition = EDITION;
/** The address of the site. */
export const scope = self.registration.scope;

/** @param path below the site. */
export function addressOf(path: string): string {
  return new URL(path, scope).href;
}

/** What a cache of this edition has for an address; the cache is not made where it is missing. */
export function matchIn(kind: CacheKind, address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: cacheName(kind, edition.id, scope) });
}

/** A cache of this edition. */
export function openCache(kind: CacheKind): Promise<Cache> {
  return caches.open(cacheName(kind, edition.id, scope));
}

/** Caches of a kind that other editions have left. */
export async function olderCaches(kind: CacheKind): Promise<Cache[]> {
  const own = cacheName(kind, edition.id, scope);
  const names = (await cachesOf(kind, scope)).filter((name) => name !== own);
  return Promise.all(names.map((name) => caches.open(name)));
}

/** Address of a page or file as it is kept: without query and fragment. */
export function keyOf(address: string | URL): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
