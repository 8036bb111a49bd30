import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { addressOf, edition } from './site.ts';

/**
 * Styles, scripts, font and the pages that need no others. Workbox keeps each under its revision, so
 * that two editions stand side by side until the older worker is gone; a file that is not as the build
 * made it (`integrity`) fails the installation, and the older edition stays.
 */
export const shell = new PrecacheController({ cacheName: `rasad shell ${addressOf('')}` });
shell.addToCacheList(
  edition.shell.map(({ url, revision, integrity }) => ({
    url: addressOf(url),
    revision,
    integrity,
  })),
);

/** Whether a file is part of the shell of this edition. */
export function inShell(address: string): boolean {
  return shell.getCacheKeyForURL(address) !== undefined;
}
