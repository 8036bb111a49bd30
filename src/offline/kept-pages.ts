import { cachesOf, type CacheKind } from './edition.ts';
import { sitePath } from '../i18n/paths.ts';

/** The address of the site. */
export const SCOPE = new URL(sitePath(''), location.href).href;

/** Addresses of what the browser has kept of these kinds. */
export async function keptAddresses(...kinds: readonly CacheKind[]): Promise<Set<string>> {
  const names = (await Promise.all(kinds.map((kind) => cachesOf(kind, SCOPE)))).flat();
  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return new Set(keys.flat().map(({ url }) => url));
}
