import { createHash } from 'node:crypto';
import { filesDigest } from '../../src/archive/files-digest.ts';

/** Settings that say where things lie, and not what is in them. */
const PLACES = new Set(['RASAD_CONTENT', 'RASAD_OUT']);

/** What is served as it is counts too: images are drawn from the icon and the font. */
const MADE_FROM = [
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'src',
  'public',
  'scripts/build',
];

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
  const files = await filesDigest(root, MADE_FROM);
  return createHash('sha256').update(settings()).update(files).digest('hex');
}
