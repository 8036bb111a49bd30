/*
 * An edition is one build of the site. What a browser keeps of it lies in caches that carry its id, so
 * that nothing of two editions is ever mixed.
 */

/** A file of the site: path below it (`tags/nato/` for a page), revision, and bytes. */
export type EditionFile = readonly [path: string, revision: string, bytes: number];

/** What can be kept of an edition; `offline.json`. */
export interface EditionFiles {
  readonly edition: string;
  /** Bytes of all files, and about as many as go over the wire for them. */
  readonly bytes: number;
  readonly transfer: number;
  /** All pages, captures and the search index; null where they are too many to be kept as a whole. */
  readonly files: readonly EditionFile[] | null;
}

/** What the service worker is built with. */
export interface WorkerEdition {
  readonly id: string;
  /** Styles, scripts, font and the pages that work without others: kept from the first visit on. */
  readonly shell: readonly {
    readonly url: string;
    readonly revision: string;
    readonly integrity: string;
  }[];
  /** Languages of the interface that have a folder. */
  readonly locales: readonly string[];
  /** Whether `offline.json` lists files, and the search index is small enough to be kept unasked. */
  readonly smallSearch: boolean;
}

/** The list of an edition's files; in a cache, it says that all of them are there. */
export const FILES_LIST = 'offline.json';
/** The id of the edition that the host has now. */
export const EDITION_FILE = 'edition.json';
/** The folder of the search index. */
export const SEARCH_FOLDER = 'search-index/';
/** The file of the search index that names all others. */
export const SEARCH_MANIFEST = 'search-index/archive.json';

/** What a page may tell a service worker. */
export type PageMessage =
  /** To the one in charge, once the page is idle: there is time to keep the index of a small archive. */
  | { readonly kind: 'keep-search' }
  /** To one that waits; `script` is the address of the page's own code. */
  | { readonly kind: 'take-over'; readonly script: string };

/** `read`: pages as they were read; `search`: the index; `kept`: the whole archive, on request. */
export type CacheKind = 'read' | 'search' | 'kept';

const PREFIX = 'rasad';

/** @param scope the address of the site, for one host may have several. */
export function cacheName(kind: CacheKind, edition: string, scope: string): string {
  return [PREFIX, kind, edition, scope].join(' ');
}

/** Names of the caches of a kind that the browser has for a site, of whatever edition. */
export async function cachesOf(kind: CacheKind, scope: string): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => {
    const [prefix, of, , at] = name.split(' ');
    return prefix === PREFIX && of === kind && at === scope;
  });
}

/** Short digest of a file, 72 bits: tells two editions of it apart. */
export async function revisionOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest.subarray(0, 9)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
