/*
 * All that a page carries of reading without a network: it is on every page, so it stays small. Nothing
 * is asked of the host before the page is there and idle, and nothing where the reader saves data.
 */
import { sitePath } from '../i18n/paths.ts';
import type { PageMessage } from './edition.ts';

const SCOPE = sitePath('');

interface Connection {
  readonly saveData?: boolean;
}

/** Whether the page comes from what is kept: the service worker says so in a header. */
function isKeptCopy(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !navigator.onLine || !!navigation?.serverTiming?.some(({ name }) => name === 'kept');
}

function tell(worker: ServiceWorker | null, message: PageMessage): void {
  // Nothing is handed over with it.
  worker?.postMessage(message, []);
}

async function register(container: ServiceWorkerContainer): Promise<void> {
  const registration = await container.register(`${SCOPE}sw.js`, {
    scope: SCOPE,
    updateViaCache: 'none',
  });
  // A page that comes from what is kept is of the edition in charge.
  if (!isKeptCopy()) tell(registration.waiting, { kind: 'take-over', script: import.meta.url });
  tell((await container.ready).active, { kind: 'keep-search' });
}

function whenIdle(act: () => void): void {
  const idle = () =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(act) : setTimeout(act, 500);
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}

const { serviceWorker: container } = navigator;
const { connection } = navigator as { readonly connection?: Connection };
// Absent outside https; in development the worker is not built.
if (import.meta.env.PROD && container) {
  if (isKeptCopy()) void import('./kept-copy.ts').then(({ showKeptCopy }) => showKeptCopy());
  if (!connection?.saveData) whenIdle(() => void register(container).catch(() => {}));
}
