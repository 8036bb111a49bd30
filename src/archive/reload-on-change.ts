import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { buildSeam } from './build-seam.ts';
import { contentRoot } from './content-folder.ts';

/**
 * Runs a loader now and, while the development server runs, again when a file below its folder of
 * the content changes. A mistake made while writing is reported, and does not end the server. A build
 * that only bundles loads nothing.
 */
export async function reloadOnChange(
  { watcher, logger }: LoaderContext,
  folder: string,
  load: () => Promise<void>,
): Promise<void> {
  if (buildSeam.bundlesOnly) return;
  await load();
  if (!watcher) return;
  const watched = path.join(contentRoot(), folder);
  watcher.add(watched);
  watcher.on('all', (event, file) => {
    if (event === 'addDir' || event === 'unlinkDir' || !file.startsWith(watched + path.sep)) return;
    load().catch((error: unknown) => {
      logger.error(error instanceof Error ? error.message : String(error));
    });
  });
}
