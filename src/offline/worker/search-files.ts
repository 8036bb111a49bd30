import { fetchFiles } from '../fetch-files.ts';
import {
  EDITION_FILE,
  FILES_LIST,
  SEARCH_FOLDER,
  type CacheKind,
  type EditionFiles,
} from '../edition.ts';
import { addressOf, edition, keyOf, matchIn, olderCaches, openCache, scope } from './site.ts';

/** How long the host is asked for its edition where the whole index is here. */
const PATIENCE = 4000;
/** How many sessions are remembered; one is a page's search from its first question on. */
const SESSIONS = 20;

/**
 * Where the files of the index come from. Parts of two editions must not meet: the index is a whole.
 * So one search session has one source from beginning to end.
 */
type Source =
  /** The host has this edition: what is kept, or else the host, and then kept. */
  | 'either'
  /** The host has another edition. */
  | 'host'
  /** The host does not answer. */
  | 'cache';

const sessions = new Map<string, Promise<Source>>();

/** The kind of cache that has all of the index: the search's own, or that of the whole archive. */
async function wholeIndex(): Promise<CacheKind | null> {
  for (const kind of ['kept', 'search'] as const) {
    if (await matchIn(kind, addressOf(FILES_LIST))) return kind;
  }
  return null;
}

async function sourceNow(): Promise<Source> {
  const whole = await wholeIndex();
  try {
    const response = await fetch(addressOf(EDITION_FILE), {
      cache: 'no-store',
      // With nothing to fall back on, a slow answer is better than none.
      ...(whole ? { signal: AbortSignal.timeout(PATIENCE) } : {}),
    });
    if (!response.ok) return 'host';
    const { edition: onHost } = (await response.json()) as { edition?: string };
    return onHost === edition.id ? 'either' : 'host';
  } catch {
    return 'cache';
  }
}

function sourceOf(session: string): Promise<Source> {
  let source = sessions.get(session);
  if (!source) {
    source = sourceNow();
    sessions.set(session, source);
    const [oldest] = sessions.keys();
    if (sessions.size > SESSIONS && oldest !== undefined) sessions.delete(oldest);
  }
  return source;
}

/** Answers for a file of the search index. */
export async function searchFile({ request, clientId }: FetchEvent): Promise<Response> {
  const source = await sourceOf(clientId);
  if (source === 'host') return fetch(request);
  const key = keyOf(request.url);
  const cached = await matchIn((await wholeIndex()) ?? 'search', key);
  if (cached) return cached;
  if (source === 'cache') return Response.error();
  const response = await fetch(request);
  if (response.ok) await (await openCache('search')).put(key, response.clone()).catch(() => {});
  return response;
}

/** The list of what can be kept of this edition; null where the host has another, or does not answer. */
export async function ownFiles(): Promise<EditionFiles | null> {
  const response = await fetch(addressOf(FILES_LIST), { cache: 'no-cache' });
  if (!response.ok) return null;
  const list = (await response.json()) as EditionFiles;
  return list.edition === edition.id ? list : null;
}

/** Keeps the whole search index of a small archive. */
export async function keepSearch(): Promise<void> {
  if (!edition.smallSearch || (await wholeIndex())) return;
  const list = await ownFiles();
  if (!list?.files) return;
  const cache = await openCache('search');
  const files = list.files.filter(([path]) => path.startsWith(SEARCH_FOLDER));
  await fetchFiles({ cache, files, scope, older: await olderCaches('search') });
  await cache.put(addressOf(FILES_LIST), Response.json({ ...list, files }));
}
