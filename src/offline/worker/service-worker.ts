/*
 * Keeps the shell, the font, what was read and, on request, the whole archive. A page comes from the
 * host whenever it answers; what is kept is of one edition, and is replaced by another as a whole
 * (docs/decisions/012-offline.md).
 */
import type { PageMessage } from '../edition.ts';
import { SEARCH_FOLDER } from '../edition.ts';
import { carryLate, carryOver, removeOlder } from './carry-over.ts';
import { keepPage, pages } from './pages.ts';
import { keepSearch, searchFile } from './search-files.ts';
import { inShell, shell } from './shell.ts';
import { addressOf, keyOf, matchIn, scope, worker } from './site.ts';

const SEARCH = addressOf(SEARCH_FOLDER);

/** Pages that were open before the service worker was there have been read too. */
async function keepOpenPages(): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window' });
  for (const { url } of open) {
    await keepPage(keyOf(url), await fetch(url, { signal: AbortSignal.timeout(5000) }));
  }
}

/** Of files that are neither pages, shell nor index: the host's, or else the kept one. */
async function otherFile(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await matchIn('kept', keyOf(request.url));
    if (kept) return kept;
    throw error;
  }
}

/** Takes over from an older edition where the one page that is open is of this edition. */
async function takeOver(script: string): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length === 1 && inShell(script)) await worker.skipWaiting();
}

worker.addEventListener('install', (event) => {
  event.waitUntil(shell.install(event).then(carryOver));
});

worker.addEventListener('activate', (event) => {
  const carried = carryLate().then(removeOlder);
  const ready = Promise.all([shell.activate(event), carried, worker.clients.claim()]);
  event.waitUntil(ready.then(keepOpenPages));
});

worker.addEventListener('message', (event) => {
  const message = event.data as PageMessage;
  // Without room or connection, the index is not kept, and searched on the host.
  if (message.kind === 'keep-search') event.waitUntil(keepSearch().catch(() => {}));
  if (message.kind === 'take-over') event.waitUntil(takeOver(message.script));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (request.mode === 'navigate') event.respondWith(pages.handle({ request, event }));
  else if (inShell(request.url))
    event.respondWith(shell.strategy.handle({ request, event }) as Promise<Response>);
  else if (request.url.startsWith(SEARCH)) event.respondWith(searchFile(event));
  else if (request.destination === '') event.respondWith(otherFile(request));
});
