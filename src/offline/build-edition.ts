import { createHash } from 'node:crypto';
import { opendir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  SEARCH_FOLDER,
  type EditionFile,
  type EditionFiles,
  type WorkerEdition,
} from './edition.ts';

/** Past either, an archive is not offered to be kept as a whole. */
const MOST_FILES = 6000;
const MOST_BYTES = 48_000_000;
/** A search index of at most so many bytes is kept unasked, when the first page is idle. */
const SMALL_SEARCH = 512_000;

/** What the pages need to be drawn, and the pages that work without any other. */
const SHELL =
  /^(?:_astro\/.*|fonts\/.*\.woff2|favicon\.svg|(?:\w\w\/)?(?:manifest\.webmanifest|(?:offline|search)\/index\.html))$/u;
/** What belongs to the archive as a whole: every page, every capture, the search index. */
const KEPT = /(?:index\.html|\/capture\.txt)$|^pagefind\/|(?:^|\/)on-this-day\/.*\.json$/u;
/** The manifest of the search index; its volumes are named by digests of what they hold. */
const SEARCH_NAMED = /^pagefind\/[^/]+$/u;

/** An edition as it is built, and what its service worker must know. */
export interface BuiltEdition {
  readonly files: EditionFiles;
  readonly worker: WorkerEdition;
}

interface BuiltFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly digest: Buffer;
}

async function* pathsIn(folder: string, below = ''): AsyncGenerator<string> {
  const entries = [];
  for await (const entry of await opendir(path.join(folder, below))) entries.push(entry);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const at = below + entry.name;
    if (entry.isDirectory()) yield* pathsIn(folder, `${at}/`);
    else yield at;
  }
}

async function read(folder: string, file: string): Promise<BuiltFile> {
  const bytes = await readFile(path.join(folder, file));
  return { path: file, bytes, digest: createHash('sha256').update(bytes).digest() };
}

/** The first 72 bits, as `revisionOf` gives them in the browser. */
const revision = ({ digest }: BuiltFile) => digest.subarray(0, 9).toString('base64url');
const addressed = (file: string) => file.replace(/(?<=^|\/)index\.html$/u, '');

async function readAll(folder: string, files: Iterable<string>): Promise<BuiltFile[]> {
  const all = [];
  for (const file of files) all.push(await read(folder, file));
  return all;
}

/** The paths of the whole archive; null where it is more than a browser should be asked to keep. */
async function keptPaths(folder: string): Promise<string[] | null> {
  const paths: string[] = [];
  let bytes = 0;
  for await (const file of pathsIn(folder)) {
    if (!KEPT.test(file) && !SHELL.test(file)) continue;
    bytes += (await stat(path.join(folder, file))).size;
    if (paths.push(file) > MOST_FILES || bytes > MOST_BYTES) return null;
  }
  return paths;
}

async function keptFiles(folder: string): Promise<Omit<EditionFiles, 'edition'>> {
  const paths = await keptPaths(folder);
  if (!paths) return { bytes: 0, transfer: 0, files: null };
  const files: EditionFile[] = [];
  let bytes = 0;
  let transfer = 0;
  for (const file of paths) {
    const built = await read(folder, file);
    files.push([addressed(file), revision(built), built.bytes.length]);
    bytes += built.bytes.length;
    transfer += gzipSync(built.bytes, { level: 6 }).length;
  }
  return { bytes, transfer, files };
}

/** The files of a folder of the site; none where it is not there. */
async function filesIn(folder: string, below: string): Promise<string[]> {
  try {
    const files = [];
    for await (const file of pathsIn(folder, below)) files.push(file);
    return files;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Says what of a built site can be kept by a browser. The id of the edition follows from the shell, the
 * search index and, where the archive can be kept whole, every file of it; no clock has a part in it.
 *
 * @param locales the folders of the interface's languages, as they stand in addresses.
 */
export async function buildEdition(
  folder: string,
  locales: readonly string[],
): Promise<BuiltEdition> {
  const roots = ['', ...locales.map((locale) => `${locale}/`)];
  const shellPaths = [
    ...(await filesIn(folder, '_astro/')),
    ...(await filesIn(folder, 'fonts/')),
    'favicon.svg',
    ...roots.flatMap((root) =>
      ['manifest.webmanifest', 'offline/index.html', 'search/index.html'].map((at) => root + at),
    ),
  ].filter((file) => SHELL.test(file));
  const shell = await readAll(folder, shellPaths);
  const searchPaths = await filesIn(folder, SEARCH_FOLDER);
  const named = await readAll(
    folder,
    searchPaths.filter((file) => SEARCH_NAMED.test(file)),
  );
  const kept = await keptFiles(folder);
  const parts = [
    ...[...shell, ...named].map((file) => [file.path, revision(file)]),
    searchPaths,
    kept.files,
  ];
  const id = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);
  const search = kept.files?.filter(([file]) => file.startsWith(SEARCH_FOLDER)) ?? [];
  const searchBytes = search.reduce((sum, [, , bytes]) => sum + bytes, 0);
  return {
    files: { edition: id, ...kept },
    worker: {
      id,
      locales,
      smallSearch: search.length > 0 && searchBytes <= SMALL_SEARCH,
      shell: shell.map((file) => ({
        url: addressed(file.path),
        revision: revision(file),
        integrity: `sha256-${file.digest.toString('base64')}`,
      })),
    },
  };
}
