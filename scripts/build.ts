import { createHash } from 'node:crypto';
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deserialize } from 'node:v8';
import { build, type AstroInlineConfig } from 'astro';
import { buildSeam } from '../src/archive/build-seam.ts';
import type { TextsDerived } from '../src/archive/derive-texts.ts';
import { listFiles } from '../src/archive/content-folder.ts';
import { codeDigest } from '../src/build/code-digest.ts';
import { incrementalSite, type MadePages } from '../src/build/incremental-site.ts';
import {
  abandon,
  commitOutput,
  placesOf,
  recover,
  requireWritable,
  stateFile,
} from '../src/build/output-folder.ts';
import { readState, type SiteState } from '../src/build/site-state.ts';
import { sitemapFiles } from '../src/build/sitemap.ts';
import { fileDigests, moveFiles } from '../src/build/static-files.ts';
import { bringTogether } from '../src/build/whole-view.ts';
import type { BuiltIndex } from '../src/search/build-index.ts';
import { fileProblem } from './ingest/inputs.ts';

const HELP = `Builds the site.

  npm run build [-- --force]

Only pages that would come out otherwise than they stand in the output are rendered again, and only
those volumes of the search index whose articles changed are built again; the output is what building
everything would give, byte for byte. A build is made beside the output and put in its place at the
end: an interrupted or failed one leaves the last good output as it was.

  --force   build everything
  --json    print what was built, and the seconds of each stage, as JSON
  --help    this text

RASAD_CONTENT names the content folder (content), RASAD_OUT the output folder (dist), RASAD_SITE the
address of the site. Exit code: 0 built, 1 not built, 2 the command cannot run.`;

const ROOT = path.resolve(import.meta.dirname, '..');

/** What is kept between builds to one output folder lies in the checkout, under a name of its own. */
function cacheOf(out: string): string {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 12);
  return path.join(ROOT, 'node_modules/.cache/rasad', name);
}

function secondsSince(start: number): number {
  return Math.round(performance.now() - start) / 1000;
}

/** What a build did, for people or, with `--json`, for programs. */
interface Report {
  readonly articles: number;
  readonly units: number;
  readonly made: number;
  readonly seconds: Readonly<Record<string, number>>;
}

/** Has a part of the build done by a process of its own, and gives what it answers. */
function runPart<T extends object>(script: string, ...given: readonly string[]): Promise<T> {
  const answer = new Promise<T>((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, script), given);
    child.on('message', (message: T | { problem: string }) => {
      if ('problem' in message) reject(new Error(message.problem));
      else resolve(message);
    });
    child.on('error', reject);
    process.once('exit', () => child.kill());
    child.on('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  // It may fail before anybody waits for it.
  answer.catch(() => {});
  return answer;
}

function progress(made: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${made}/${all} pages and articles`);
}

interface Places extends ReturnType<typeof placesOf> {
  /** Astro's own output: scripts, styles and what is served as it is. */
  readonly assets: string;
  readonly search: string;
}

/** Has Astro bundle the site, and renders the pages that are to be. */
async function buildPages(
  { out, assets, staging, search, cache }: Places,
  before: SiteState | null,
  searchBuilt: Promise<BuiltIndex>,
): Promise<{ made: MadePages; site: URL | null; brought: ReadonlySet<string> }> {
  let made: MadePages | undefined;
  let site: URL | null = null;
  let brought: ReadonlySet<string> = new Set();
  const options = { folder: staging, before, progress };
  const config: AstroInlineConfig = {
    root: ROOT,
    logLevel: 'warn',
    outDir: assets,
    cacheDir: path.join(cache, 'astro'),
    vite: { cacheDir: path.join(cache, 'vite') },
    integrations: [
      incrementalSite(options, (result) => {
        made = result;
      }),
      {
        name: 'rasad-site-address',
        hooks: {
          'astro:config:done': ({ config: { site: address, base } }) => {
            if (address) site = new URL(base.replace(/\/?$/u, '/'), address);
          },
          // What is built from the whole site finds it whole, with what did not change.
          'astro:build:generated': async ({ dir }) => {
            const kept = keptOfIndex(await searchBuilt, before);
            const written = (await listFiles(search, '')).map((file) => `pagefind/${file}`);
            const index = [...written, ...kept];
            const folders = [staging, path.dirname(search), out];
            const files = [...made!.files, ...index];
            brought = bringTogether(files, folders, fileURLToPath(dir));
          },
        },
      },
    ],
  };
  await build(config);
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  if (!made) throw new Error('the pages were not rendered');
  return { made, site, brought };
}

/** The files of the search index that are as they stand in the output. */
function keptOfIndex({ kept }: BuiltIndex, before: SiteState | null): string[] {
  const folders = kept.map((folder) => `pagefind/${folder}`);
  return Object.keys(before?.files ?? {}).filter((file) =>
    folders.some((folder) => file.startsWith(folder)),
  );
}

/** Moves what changed of the files that are no pages to the staged ones; gives the digests of all. */
async function stageFiles(
  { assets, search, staging }: Places,
  { made: { pages }, site, brought }: Awaited<ReturnType<typeof buildPages>>,
  index: BuiltIndex,
  before: SiteState | null,
): Promise<Record<string, string>> {
  if (site) {
    for (const [name, text] of sitemapFiles(pages, site)) {
      writeFileSync(path.join(assets, name), text);
    }
  }
  const digests: Record<string, string> = {};
  for (const [folder, below] of [
    [assets, ''],
    [search, 'pagefind/'],
  ] as const) {
    const found = Object.entries(await fileDigests(folder)).filter(
      ([file]) => folder !== assets || !brought.has(file),
    );
    const changed = found.filter(([file, digest]) => before?.files[below + file] !== digest);
    moveFiles(
      folder,
      path.join(staging, below),
      changed.map(([file]) => file),
    );
    for (const [file, digest] of found) digests[below + file] = digest;
  }
  for (const file of keptOfIndex(index, before)) digests[file] = before!.files[file]!;
  return digests;
}

async function run(out: string, force: boolean): Promise<Report> {
  const cache = cacheOf(out);
  const places: Places = {
    ...placesOf(out, cache),
    assets: path.join(cache, 'assets'),
    search: path.join(`${out}.search`, 'pagefind'),
  };
  requireWritable(out);
  lock(cache, out);
  recover(places);
  try {
    return await buildInto(places, force);
  } catch (error) {
    abandon(places);
    throw error;
  } finally {
    rmSync(path.dirname(places.search), { recursive: true, force: true });
  }
}

async function buildInto(places: Places, force: boolean): Promise<Report> {
  const started = performance.now();
  const { out, cache } = places;
  rmSync(path.dirname(places.search), { recursive: true, force: true });
  mkdirSync(path.dirname(places.search), { recursive: true });
  const code = await codeDigest(ROOT);
  const known = force ? null : await readState(stateFile(places));
  const usable =
    known?.code === code && existsSync(out) && statSync(out).ino === known.folder ? known : null;
  mkdirSync(places.staging, { recursive: true });
  const texts = path.join(cache, 'texts.bin');
  let read = 0;
  let searched = 0;
  const reading = runPart('build-texts.ts', path.join(cache, 'texts'), code, texts);
  buildSeam.code = code;
  buildSeam.texts = async () => {
    await reading;
    return deserialize(readFileSync(texts)) as TextsDerived;
  };
  // One at a time beside the pages: there are two cores.
  const searching = reading.then(() =>
    runPart<BuiltIndex>(
      'build-search.ts',
      places.search,
      ...(usable ? [path.join(out, 'pagefind')] : []),
    ),
  );
  reading.then(
    () => (read = secondsSince(started)),
    () => {},
  );
  searching.then(
    () => (searched = secondsSince(started)),
    () => {},
  );
  const [built, index] = await Promise.all([buildPages(places, usable, searching), searching]);
  const { made } = built;
  const files = await stageFiles(places, built, index, usable);
  const folder = statSync(usable ? out : places.staging).ino;
  const state = made.state.finish({ code, folder, files });
  const gone = usable && Object.keys(usable.files).filter((file) => !(file in files));
  commitOutput(places, JSON.stringify(state), gone && [...made.vanished, ...gone]);
  const { derive, render } = made.seconds;
  return {
    articles: index.articles,
    units: made.units,
    made: made.made,
    // Texts and search are read and built beside the others: from the start to their end.
    seconds: { texts: read, search: searched, derive, render, all: secondsSince(started) },
  };
}

/** Holds an output folder for one build at a time; a lock that a dead process left is taken over. */
function lock(cache: string, out: string): void {
  mkdirSync(cache, { recursive: true });
  const file = path.join(cache, 'lock');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && holder !== process.pid && isRunning(holder)) {
    throw new Error(`${out} is being built by process ${holder}; wait for it to end`);
  }
  writeFileSync(file, String(process.pid));
  process.once('exit', () => rmSync(file, { force: true }));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function main(): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        force: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const out = path.resolve(process.env['RASAD_OUT'] ?? 'dist');
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['NODE_ENV'] = 'production';
  buildSeam.searchApart = true;
  try {
    const report = await run(out, values.force ?? false);
    const { articles, made, units, seconds } = report;
    console.log(
      values.json
        ? JSON.stringify(report)
        : `${articles} articles in ${out}: ${made} of ${units} pages and articles made, ${seconds['all']} s`,
    );
    return 0;
  } catch (error) {
    const { code, path: file } = error as NodeJS.ErrnoException;
    console.error(
      code
        ? `${file ?? out}: ${fileProblem(error)}; the last output is as it was`
        : (error as Error).message,
    );
    return 1;
  }
}

process.exitCode = await main();
process.exit();
