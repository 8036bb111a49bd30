import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../archive/content-folder.ts';

/** Settings that say where things lie, and not what is in them. */
const PLACES = new Set(['RASAD_CONTENT', 'RASAD_OUT']);

function settings(): string {
  const set = Object.entries(process.env).filter(
    ([name]) => name.startsWith('RASAD_') && !PLACES.has(name),
  );
  return JSON.stringify([process.versions, set.sort()]);
}

/**
 * A digest of everything but the content that pages are made from: the source, the dependencies as
 * they are locked, the settings of the environment, the version of Node and its data of calendars.
 */
export async function codeDigest(root: string): Promise<string> {
  const source = (await listFiles(path.join(root, 'src'), '')).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  // Pages are made from some of them: icons, the font.
  const served = await listFiles(path.join(root, 'public'), '');
  const files = [
    'astro.config.mjs',
    'package-lock.json',
    'tsconfig.json',
    // What images are drawn from.
    'public/favicon.svg',
    'public/fonts/naskh.woff2',
    ...source.map((file) => `src/${file}`),
    ...served.map((file) => `public/${file}`),
  ];
  const digest = createHash('sha256').update(settings());
  for (const file of files) {
    digest.update(`\0${file}\0`).update(await readFile(path.join(root, file)));
  }
  return digest.digest('hex');
}
