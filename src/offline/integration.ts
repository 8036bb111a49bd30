import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { LOCALES, ROOT_LOCALE } from '../i18n/locale.ts';
import { buildEdition } from './build-edition.ts';
import { EDITION_FILE, FILES_LIST, type WorkerEdition } from './edition.ts';

const WORKER = fileURLToPath(new URL('worker/service-worker.ts', import.meta.url));

async function workerScript(edition: WorkerEdition): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [WORKER],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { EDITION: JSON.stringify(edition), 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]!.text;
}

/**
 * Writes the service worker into a built site, and the lists of what it and the reader may keep.
 *
 * @returns what was written, in a line.
 */
export async function writeEdition(folder: string): Promise<string> {
  const locales = LOCALES.filter((locale) => locale !== ROOT_LOCALE);
  const { files, worker } = await buildEdition(folder, locales);
  const script = await workerScript(worker);
  const written = {
    [FILES_LIST]: JSON.stringify(files),
    'sw.js': script,
    // What the host says it has: last, when all else is there.
    [EDITION_FILE]: JSON.stringify({ edition: worker.id }),
  };
  for (const [name, text] of Object.entries(written))
    await writeFile(path.join(folder, name), text);
  const whole = files.files
    ? `${files.files.length} files, ${files.bytes} bytes can be kept`
    : 'too large to be kept whole';
  return `edition ${worker.id}: ${whole}; service worker ${script.length} bytes`;
}

/** Makes the site readable without a network, when all else is built. */
export function offlineReading(): AstroIntegration {
  return {
    name: 'rasad-offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(await writeEdition(fileURLToPath(dir)));
      },
    },
  };
}
