import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import {
  SEARCH_FOLDER,
  SEARCH_MANIFEST,
  type EditionFile,
  type EditionFiles,
  type WorkerEdition,
} from './edition.ts';

/** Past either, an archive is not offered to be kept as a whole. */
export const MOST_FILES = 6000;
const MOST_BYTES = 48_000_000;
/** A search index of at most so many bytes is kept unasked, when the first page is idle. */
const SMALL_SEARCH = 512_000;

/** What the pages need to be drawn. */
const DRAWN_WITH = /^(?:_astro\/.*|fonts\/.*\.woff2|favicon\.svg)$/u;
/** The pages that work without any other, below the root of each language. */
const SELF_SUFFICIENT = ['manifest.webmanifest', 'offline/index.html', 'search/index.html'];
/** What belongs to the archive as a whole: every page, every capture, the search index. */
const KEPT = /(?:index\.html|\/capture\.txt)$|^search-index\/|(?:^|\/)on-this-day\/.*\.json$/u;
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

/** The files of a built site, wherever they lie. */
export interface SiteFiles {
  /** Every path below the site's root, in order; null where there are more than {@link MOST_FILES}. */
  readonly all: readonly string[] | null;
  /** The paths of scripts, styles, fonts and what else is served as it is; others may be among them. */
  readonly assets: readonly string[];
  /** Where a file lies. */
  readonly locate: (file: string) => string;
}

async function read({ locate }: SiteFiles, file: string): Promise<BuiltFile> {
  const bytes = await readFile(locate(file));
  return { path: file, bytes, digest: createHash('sha256').update(bytes).digest() };
}

/** The first 72 bits, as `revisionOf` gives them in the browser. */
const revision = ({ digest }: BuiltFile) => digest.subarray(0, 9).toString('base64url');
const addressed = (file: string) => file.replace(/(?<=^|\/)index\.html$/u, '');

async function readAll(site: SiteFiles, files: Iterable<string>): Promise<BuiltFile[]> {
  const all = [];
  for (const file of files) all.push(await read(site, file));
  return all;
}

/** The paths of the whole archive; null where it is more than a browser should be asked to keep. */
async function keptPaths(
  { all, locate }: SiteFiles,
  shell: ReadonlySet<string>,
): Promise<string[] | null> {
  const paths = all?.filter((file) => KEPT.test(file) || shell.has(file));
  if (!paths || paths.length > MOST_FILES) return null;
  let bytes = 0;
  for (const file of paths) {
    bytes += (await stat(locate(file))).size;
    if (bytes > MOST_BYTES) return null;
  }
  return paths;
}

async function keptFiles(
  site: SiteFiles,
  shell: ReadonlySet<string>,
): Promise<Omit<EditionFiles, 'edition'>> {
  const paths = await keptPaths(site, shell);
  if (!paths) return { bytes: 0, transfer: 0, files: null };
  const files: EditionFile[] = [];
  let bytes = 0;
  let transfer = 0;
  for (const file of paths) {
    const built = await read(site, file);
    files.push([addressed(file), revision(built), built.bytes.length]);
    bytes += built.bytes.length;
    transfer += gzipSync(built.bytes, { level: 6 }).length;
  }
  return { bytes, transfer, files };
}

/**
 * Says what of a built site can be kept by a browser. The id of the edition follows from the shell, the
 * search index and, where the archive can be kept whole, every file of it; no clock has a part in it.
 *
 * @param locales the folders of the interface's languages, as they stand in addresses.
 */
export async function buildEdition(
  site: SiteFiles,
  locales: readonly string[],
): Promise<BuiltEdition> {
  const roots = ['', ...locales.map((locale) => `${locale}/`)];
  const shellPaths = [
    ...site.assets.filter((file) => DRAWN_WITH.test(file)),
    ...roots.flatMap((root) => SELF_SUFFICIENT.map((page) => root + page)),
  ];
  const shell = await readAll(site, shellPaths);
  const kept = await keptFiles(site, new Set(shellPaths));
  // The manifest names the volumes of the search index by what they hold.
  const named = await read(site, SEARCH_MANIFEST);
  const parts = [...[...shell, named].map((file) => [file.path, revision(file)]), kept.files];
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
