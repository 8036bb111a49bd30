import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { cacheName } from '../edition.ts';
import { inShell, shell } from './shell.ts';
import { addressOf, edition, keyOf, matchIn, openCache, scope } from './site.ts';

/** How many pages that were read are kept, the last ones. */
const READ_PAGES = 150;
/** How long a page is waited for where a kept one can stand in for it. */
const PATIENCE_SECONDS = 5;
/** Says to the page, by `Server-Timing`, that it comes from what is kept. */
const KEPT = 'kept';

/**
 * Whether a page may be kept with this edition: it is a page, and everything that it needs is in the
 * shell. A page of another edition, which the host has meanwhile, may need files that are not.
 */
async function fits(response: Response): Promise<boolean> {
  const type = response.headers.get('Content-Type') ?? '';
  if (response.status !== 200 || response.redirected || !type.startsWith('text/html')) return false;
  const html = await response.clone().text();
  const needed = html.match(/(?<=(?:src|href)=")[^"]*\/_astro\/[^"]+/gu) ?? [];
  return needed.every((path) => inShell(new URL(path, scope).href));
}

/** Keeps the pages read last: the keys of a cache stand in the order in which they were put. */
async function trim(cache: Cache): Promise<void> {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, -READ_PAGES).map((key) => cache.delete(key)));
}

/** Puts a page among those that were read, as the last one. */
export async function keepPage(address: string, response: Response): Promise<void> {
  if (!(await fits(response))) return;
  const cache = await openCache('read');
  await cache.delete(address);
  await cache.put(address, response);
  await trim(cache);
}

/** Read whole first: a worker that is replaced by another would not end what it has begun to send. */
async function marked(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set('Server-Timing', KEPT);
  return new Response(await response.arrayBuffer(), { headers });
}

/** The page that says, in the language of the address, that there is no connection, and what is kept. */
async function standIn(address: string): Promise<Response | undefined> {
  const [first = ''] = address.slice(scope.length).split('/');
  const folder = edition.locales.includes(first) ? `${first}/` : '';
  return shell.matchPrecache(addressOf(`${folder}offline/`));
}

/** What of this edition is kept for an address. */
async function keptPage(address: string): Promise<Response | undefined> {
  const cached = (await matchIn('kept', address)) ?? (await shell.matchPrecache(address));
  return cached && marked(cached);
}

const plugin: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => keyOf(request.url),
  // Putting is done by `keepPage`, which also moves the page to the end.
  cacheWillUpdate: async ({ request, response, event }) => {
    const kept = keepPage(keyOf(request.url), response.clone()).catch(() => {
      // No room on the device: reading goes on, without keeping.
    });
    if (event instanceof ExtendableEvent) event.waitUntil(kept);
    return null;
  },
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
    cachedResponse ? marked(cachedResponse) : ((await keptPage(keyOf(request.url))) ?? null),
  handlerDidError: async ({ request }) => standIn(keyOf(request.url)),
};

/** Pages come from the host; where it does not answer, what was read or kept of this edition. */
export const pages = new NetworkFirst({
  cacheName: cacheName('read', edition.id, scope),
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [plugin],
});
