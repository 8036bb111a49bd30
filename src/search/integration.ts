import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSeam } from '../archive/build-seam.ts';
import { contentRoot } from '../archive/content-folder.ts';
import { buildArchiveIndex } from './build-archive-index.ts';

/** The folder of the search index in the built site. */
export const BUNDLE = 'pagefind';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Builds the search index behind the site; in development, once at the start, from the content as
 * it is then.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'rasad-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (buildSeam.searchApart) return;
        const built = await buildArchiveIndex(contentRoot(), fileURLToPath(new URL(BUNDLE, dir)));
        logger.info(
          `${built.documents} articles indexed: ${built.files} files, ${built.bytes} bytes`,
        );
      },
      'astro:server:setup': async ({ server, logger }) => {
        const folder = path.resolve('node_modules/.cache/rasad', BUNDLE);
        const built = buildArchiveIndex(contentRoot(), folder);
        built.then(
          ({ documents }) =>
            logger.info(`${documents} articles can be searched; restart to index changes`),
          (error: unknown) => logger.error(`search does not work: ${String(error)}`),
        );
        server.middlewares.use(`/${BUNDLE}`, (request, response, next) => {
          void (async () => {
            await built;
            const file = path.join(
              folder,
              decodeURIComponent((request.url ?? '/').replace(/\?.*$/u, '')),
            );
            if (!file.startsWith(folder) || !(await stat(file)).isFile()) throw new Error('none');
            response.setHeader(
              'Content-Type',
              TYPES[path.extname(file)] ?? 'application/octet-stream',
            );
            createReadStream(file).pipe(response);
          })().catch(() => next());
        });
      },
    },
  };
}
