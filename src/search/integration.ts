import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSeam } from '../archive/build-seam.ts';
import { contentRoot } from '../archive/content-folder.ts';
import { buildArchiveIndex } from './build-archive-index.ts';

/** The folder of the search index in the built site. */
export const BUNDLE = 'search-index';

/**
 * The script of the search page is one file: parted by what else uses its parts, it is compressed
 * apart, and a kilobyte heavier. What uses its client is opened from there.
 */
const SEARCH_PAGE = {
  name: 'search-page',
  test: /src\/search\/interface\/(?:search-page|search-client)\.ts$/u,
};

/**
 * What scripts of other pages use too: a group takes all that its files import with it, and they
 * would load the search page for the sake of an address or an element.
 */
const OTHER_PAGES = [
  { name: 'paths', test: /src\/i18n\/(?:paths|locale)\.ts$/u, priority: 2 },
  {
    name: 'text-nodes',
    test: /src\/(?:search\/interface\/text-nodes|i18n\/numbers)\.ts$/u,
    priority: 1,
  },
];

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
      'astro:config:setup': ({ updateConfig }) => {
        const output = { codeSplitting: { groups: [...OTHER_PAGES, SEARCH_PAGE] } };
        updateConfig({
          vite: { environments: { client: { build: { rolldownOptions: { output } } } } },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (buildSeam.bundlesOnly) return;
        const built = await buildArchiveIndex(contentRoot(), fileURLToPath(new URL(BUNDLE, dir)));
        logger.info(
          `${built.articles} articles in ${built.volumes} volumes of the search index, ${built.written} of them new`,
        );
      },
      'astro:server:setup': async ({ server, logger }) => {
        const folder = path.resolve('node_modules/.cache/rasad', BUNDLE);
        const built = buildArchiveIndex(contentRoot(), folder);
        built.then(
          ({ articles }) =>
            logger.info(`${articles} articles can be searched; restart to index changes`),
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
