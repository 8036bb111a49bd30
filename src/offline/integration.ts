import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { buildSeam } from '../archive/build-seam.ts';
import { listFiles } from '../archive/content-folder.ts';
import { LOCALES, ROOT_LOCALE } from '../i18n/locale.ts';
import { buildEdition, MOST_FILES, type SiteFiles } from './build-edition.ts';
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
 * The service worker of a built site, and the lists of what it and the reader may keep.
 *
 * @returns the text of each file, by name; the one that says what the host has stands last.
 */
export async function editionFiles(site: SiteFiles): Promise<Map<string, string>> {
  const locales = LOCALES.filter((locale) => locale !== ROOT_LOCALE);
  const { files, worker } = await buildEdition(site, locales);
  return new Map([
    [FILES_LIST, JSON.stringify(files)],
    ['sw.js', await workerScript(worker)],
    [EDITION_FILE, JSON.stringify({ edition: worker.id })],
  ]);
}

/** Writes the {@link editionFiles} of a site into its folder. */
export async function writeEdition(folder: string): Promise<void> {
  const written = [FILES_LIST, 'sw.js', EDITION_FILE];
  const all = (await listFiles(folder, '')).filter((file) => !written.includes(file));
  const site = {
    all: all.length > MOST_FILES ? null : all,
    assets: all,
    locate: (file: string) => path.join(folder, file),
  };
  for (const [name, text] of await editionFiles(site))
    await writeFile(path.join(folder, name), text);
}

/** Makes the site readable without a network, when all else is built. */
export function offlineReading(): AstroIntegration {
  return {
    name: 'rasad-offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (!buildSeam.bundlesOnly) await writeEdition(fileURLToPath(dir));
      },
    },
  };
}
