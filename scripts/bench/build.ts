import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { corporaFolder } from '../eval/retrieval/corpus.ts';
import { describeMachine, runMeasured, type Measured } from './measure/run-measured.ts';
import { folderSize } from './measure/folder-size.ts';

const HELP = `Measures builds of the site at several sizes: everything, nothing changed, one article added at the
newest end, one in an old year, one text edited, one article removed.

  npm run bench:build -- [--articles 100,1000] [--work <folder>]

Each row is printed as soon as it is measured. Seconds, processor seconds of all processes, most memory
held by them together; the end of each stage in seconds from the start (content read and related, pages
rendered, search built: pages and search run side by side); units made; files and bytes of the output,
pages and index apart. At the end, how seconds grow from each size to the next: the exponent of the
number of articles.

  --articles  sizes, smallest first (default: 100,1000)
  --work      where content and output lie, content-<N> and site-<N> (default: rasad-bench in the
              system's temporary folder); content that is there is taken, and changed: the rows that
              add one and remove one leave it as large as it was
  --help      this text

RASAD_CORPORA names the folder of the news; without it this is skipped. RASAD_PREVIEWS is as for a build:
without it, images of articles are drawn in a small archive only.`;

const ROOT = path.resolve(import.meta.dirname, '../..');

interface Report {
  readonly made: number;
  readonly seconds: Readonly<Record<'content' | 'bundle' | 'pages' | 'search' | 'all', number>>;
}

const node = (
  script: string,
  given: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Measured> =>
  runMeasured(process.execPath, [script, ...given], { cwd: ROOT, env: { ...process.env, ...env } });

const one = (value: number) => value.toFixed(1);
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;

const HEADING = [
  'articles',
  's',
  'CPU s',
  'memory',
  'content',
  'pages',
  'search',
  'units made',
  'files',
  'bytes',
  'index files',
  'index bytes',
];
const WIDTHS = [34, 7, 7, 8, 8, 7, 7, 11, 9, 9, 12, 12];

/** A row whose columns stand below each other without the rows to come being known. */
function printRow(cells: readonly string[]): void {
  const line = cells.map((cell, at) =>
    at === 0 ? cell.padEnd(WIDTHS[at]!) : cell.padStart(WIDTHS[at]!),
  );
  console.log(line.join(' ').trimEnd());
}

const CASES = [
  ['everything', null],
  ['nothing changed', null],
  ['one added, the newest', 'add'],
  ['one added in an old year', 'addOld'],
  ['one text edited', 'extend'],
  ['one removed', 'remove'],
  // So that a content folder that is used again is as large as its name says.
  ['another removed', 'remove'],
] as const;

/** Measures a size, and prints its rows; gives the cost of building everything. */
async function measure(articles: number, work: string): Promise<Measured> {
  const content = path.join(work, `content-${articles}`);
  const out = path.join(work, `site-${articles}`);
  const given = ['--articles', String(articles), '--out', content];
  if (!existsSync(content)) await node('scripts/bench/corpus.ts', given, {});
  await rm(out, { recursive: true, force: true });
  const env = { RASAD_CONTENT: content, RASAD_OUT: out, RASAD_SITE: 'https://example.org' };
  let everything: Measured | undefined;
  for (const [name, edit] of CASES) {
    if (edit) await node('scripts/bench/incremental/edit-one.ts', [content, edit], {});
    const force = everything ? [] : ['--force'];
    const build = ['scripts/build.ts', '--json', ...force];
    const built = await node('--env-file=.astro.env', build, env);
    everything ??= built;
    const { made, seconds } = JSON.parse(built.output.trim().split('\n').at(-1)!) as Report;
    const all = await folderSize(out);
    const index = await folderSize(path.join(out, 'search-index'));
    printRow([
      `${articles.toLocaleString('en')}, ${name}`,
      one(built.seconds),
      one(built.cpuSeconds),
      `${(built.peakBytes / 1e9).toFixed(2)} GB`,
      one(seconds.content),
      one(seconds.pages),
      one(seconds.search),
      made.toLocaleString('en'),
      (all.files - index.files).toLocaleString('en'),
      megabytes(all.bytes - index.bytes),
      index.files.toLocaleString('en'),
      megabytes(index.bytes),
    ]);
  }
  console.log(`load over a minute ${loadavg()[0]!.toFixed(1)}`);
  return everything!;
}

/** How seconds grow with articles: the exponent, 1 where twice as many take twice as long. */
function printGrowth(sizes: readonly number[], costs: readonly Measured[]): void {
  for (let at = 1; at < sizes.length; at++) {
    const [from, to] = [costs[at - 1]!, costs[at]!];
    const times = Math.log(sizes[at]! / sizes[at - 1]!);
    const exponent = (before: number, after: number) =>
      (Math.log(after / before) / times).toFixed(2);
    const [small, large] = [sizes[at - 1]!.toLocaleString('en'), sizes[at]!.toLocaleString('en')];
    console.log(
      `growth from ${small} to ${large}: ${exponent(from.seconds, to.seconds)} by the clock, ` +
        `${exponent(from.cpuSeconds, to.cpuSeconds)} by processor seconds`,
    );
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '100,1000' },
      work: { type: 'string', default: path.join(tmpdir(), 'rasad-bench') },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const sizes = values.articles.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    console.error(`--articles ${values.articles}: whole numbers with commas between.\n\n${HELP}`);
    return 2;
  }
  if (!existsSync(path.join(corporaFolder(), 'ar.jsonl.gz'))) {
    console.log(`Skipped: there is no news in ${corporaFolder()} (RASAD_CORPORA).`);
    return 0;
  }
  console.log(`${describeMachine()}\n`);
  printRow(HEADING);
  const costs: Measured[] = [];
  for (const size of sizes) costs.push(await measure(size, path.resolve(values.work)));
  printGrowth(sizes, costs);
  return 0;
}

process.exitCode = await main();
