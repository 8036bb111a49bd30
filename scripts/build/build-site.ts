import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { MOST_FILES } from '../../src/offline/build-edition.ts';
import { editionFiles } from '../../src/offline/integration.ts';
import type { BuiltIndex } from '../../src/search/build-index.ts';
import { listFiles } from '../../src/archive/content-folder.ts';
import { codeDigest } from './code-digest.ts';
import { cacheOf, tidyCaches } from './kept-between-builds.ts';
import { lockOutput } from './lock.ts';
import type { MadePages } from './make-pages.ts';
import {
  abandon,
  commitOutput,
  nextStateFolder,
  placesOf,
  recover,
  requireWritable,
  stateFolder,
  type OutputPlaces,
} from './output-folder.ts';
import type { PagesTask } from './pages-process.ts';
import { Processes, runProcess, stopProcesses } from './processes.ts';
import type { SearchTask } from './search-process.ts';
import { siteBundle, type SiteBundle } from './site-bundle.ts';
import { sitemapFiles } from './sitemap.ts';
import { PARTS } from './site-paths.ts';
import { readSiteState, STATE_VERSION, type SiteState } from './site-state.ts';
import { StagedFiles } from './staged-files.ts';

/** The folder of the search index, below the site's root. */
const SEARCH = 'search-index';
/** Below so many articles another process costs more than it saves. */
const FEW_ARTICLES = 500;
const SITE_STATE = 'site.json';

/** What a build did. */
export interface BuildReport {
  readonly articles: number;
  readonly units: number;
  readonly made: number;
  /** From the start to the end of each stage; some run side by side. */
  readonly seconds: Readonly<Record<'content' | 'bundle' | 'pages' | 'search' | 'all', number>>;
}

export interface BuildOptions {
  /** The checkout. */
  readonly root: string;
  /** The output folder. */
  readonly out: string;
  /** Whether everything is to be built, whatever stands there. */
  readonly force: boolean;
  /** Called as pages are made. */
  readonly progress: (made: number) => void;
}

interface Places extends OutputPlaces {
  /** Where new parts of the search index are made, on the disk of the output. */
  readonly search: string;
}

class Stopwatch {
  readonly seconds: Record<string, number> = {};
  readonly #started = performance.now();

  /** Notes when a stage has ended. */
  stop(stage: string): void {
    this.seconds[stage] = Math.round(performance.now() - this.#started) / 1000;
  }

  async until<T>(stage: string, work: Promise<T>): Promise<T> {
    const result = await work;
    this.stop(stage);
    return result;
  }
}

/** What stands in the output, if it is what this code would make of its content. */
async function usableState(places: Places, code: string): Promise<SiteState | null> {
  const state = await readSiteState(path.join(stateFolder(places), SITE_STATE));
  const { out } = places;
  return state?.code === code && existsSync(out) && statSync(out).ino === state.folder
    ? state
    : null;
}

/** The processes that make the pages: few pages are made by one. */
function pageProcesses(
  places: Places,
  {
    articles,
    progress,
    ...task
  }: Pick<PagesTask, 'bundle' | 'content' | 'before'> & {
    readonly articles: number;
    readonly progress: (made: number) => void;
  },
): Processes {
  const given: PagesTask = { ...task, folder: places.staging, after: nextStateFolder(places) };
  const most = articles < FEW_ARTICLES ? 1 : availableParallelism();
  return new Processes('pages-process.ts', [JSON.stringify(given)], most, progress);
}

async function makeParts(processes: Processes): Promise<MadePages[]> {
  try {
    return await processes.run<MadePages>(Array.from({ length: PARTS }, (_, part) => part));
  } finally {
    processes.end();
  }
}

/** Every file of the site in order, or null where they are more than matters. */
async function allFiles(
  { staging, out }: Places,
  pages: readonly MadePages[],
  others: readonly string[],
  index: BuiltIndex,
): Promise<string[] | null> {
  const all = [...others];
  for (const { files } of pages) {
    if (files === null || all.length + files.length > MOST_FILES) return null;
    all.push(...files);
  }
  const made = await listFiles(path.join(staging, SEARCH), '');
  all.push(...made.map((file) => `${SEARCH}/${file}`));
  for (const folder of index.kept) {
    const kept = await listFiles(path.join(out, SEARCH, folder), '');
    all.push(...kept.map((file) => `${SEARCH}/${folder}${file}`));
  }
  return all.length > MOST_FILES ? null : all.sort();
}

/** Stages all that is no page. */
async function stageFiles(
  places: Places,
  bundle: SiteBundle,
  pages: readonly MadePages[],
  index: BuiltIndex,
  before: SiteState | null,
): Promise<StagedFiles> {
  const { staging, out, search } = places;
  const files = new StagedFiles(staging, before?.files ?? {});
  for (const [file, digest] of Object.entries(bundle.digests)) {
    files.copy(file, path.join(bundle.assets, file), digest);
  }
  if (bundle.address) {
    const addresses = pages.flatMap((part) => part.pages);
    for (const [name, text] of sitemapFiles(addresses, new URL(bundle.address))) {
      files.write(name, text);
    }
  }
  renameSync(search, path.join(staging, SEARCH));
  const edition = await editionFiles({
    all: await allFiles(places, pages, Object.keys(files.digests), index),
    assets: Object.keys(bundle.digests),
    locate: (file) => {
      const staged = path.join(staging, file);
      return existsSync(staged) ? staged : path.join(out, file);
    },
  });
  for (const [name, text] of edition) files.write(name, text);
  return files;
}

/** The folders of the search index as they will stand in the output. */
function searchFolders({ staging }: Places, { kept }: BuiltIndex): string[] {
  const made = readdirSync(path.join(staging, SEARCH), { withFileTypes: true });
  const names = made.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return [...names, ...kept.map((folder) => folder.replace(/\/$/u, ''))].sort();
}

async function buildInto(places: Places, options: BuildOptions, cache: string) {
  const watch = new Stopwatch();
  const { root, out } = options;
  const code = await codeDigest(root);
  const before = options.force ? null : await usableState(places, code);
  mkdirSync(places.staging, { recursive: true });
  mkdirSync(path.dirname(places.search), { recursive: true });
  const contentFile = path.join(cache, 'content.bin');
  const listFile = path.join(cache, 'articles.bin');
  const reading = runProcess<{ articles: number }>(
    'content-process.ts',
    path.join(cache, 'texts'),
    code,
    contentFile,
    listFile,
  );
  const searchTask: SearchTask = {
    folder: places.search,
    previous: before && path.join(out, SEARCH),
    articles: listFile,
  };
  const searchBuilt = () => runProcess<BuiltIndex>('search-process.ts', JSON.stringify(searchTask));
  // Where little changed the index takes little; a whole one would stand in the way of the pages.
  const searchBeside = before && reading.then(searchBuilt);
  searchBeside?.catch(() => {});
  const bundling = watch.until(
    'bundle',
    siteBundle(path.join(keptIn(root), 'bundles'), code, (folder) =>
      runProcess('bundle-process.ts', root, folder),
    ),
  );
  const processesFor = (bundle: SiteBundle, articles: number) =>
    pageProcesses(places, {
      bundle,
      content: contentFile,
      before: before && stateFolder(places),
      articles,
      progress: options.progress,
    });
  // They load what they need while the content is read: where little changed, that takes one core.
  const startedBefore = before && bundling.then((bundle) => processesFor(bundle, before.articles));
  startedBefore?.then(
    (processes) => processes.start(),
    () => {},
  );
  const [bundle, { articles }] = await Promise.all([bundling, watch.until('content', reading)]);
  const processes = (await startedBefore) ?? processesFor(bundle, articles);
  const pages = await watch.until('pages', makeParts(processes));
  const index = await watch.until('search', searchBeside ?? searchBuilt());
  const files = await stageFiles(places, bundle, pages, index, before);
  const state: SiteState = {
    version: STATE_VERSION,
    code,
    articles,
    folder: statSync(before ? out : places.staging).ino,
    files: files.digests,
    search: searchFolders(places, index),
  };
  writeFileSync(path.join(nextStateFolder(places), SITE_STATE), JSON.stringify(state), {
    flush: true,
  });
  const searchNow = new Set(state.search);
  const vanished = before && [
    ...pages.flatMap((part) => part.vanished),
    ...files.vanished(),
    ...before.search.filter((folder) => !searchNow.has(folder)).map((name) => `${SEARCH}/${name}`),
  ];
  commitOutput(places, vanished);
  watch.stop('all');
  return {
    articles,
    units: pages.reduce((sum, part) => sum + part.units, 0),
    made: pages.reduce((sum, part) => sum + part.made, 0),
    seconds: watch.seconds as BuildReport['seconds'],
  };
}

const keptIn = (root: string) => path.join(root, 'node_modules/.cache/rasad');

/**
 * Builds the site into the output folder: what would come out otherwise than it stands there is made,
 * beside it, and put in place at the end. A build that fails or is interrupted leaves the last output.
 *
 * @throws {Error} in one line, or a {@link ContentError} with a line for each problem.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const { root, out } = options;
  const kept = keptIn(root);
  const cache = cacheOf(kept, out);
  const places: Places = {
    ...placesOf(out, cache),
    search: path.join(`${out}.search`, SEARCH),
  };
  requireWritable(out);
  lockOutput(cache, out);
  tidyCaches(kept, cache, out);
  recover(places);
  const searchRoot = path.dirname(places.search);
  rmSync(searchRoot, { recursive: true, force: true });
  try {
    return await buildInto(places, options, cache);
  } catch (error) {
    await stopProcesses();
    abandon(places);
    throw error;
  } finally {
    rmSync(searchRoot, { recursive: true, force: true });
  }
}
