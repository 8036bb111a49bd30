import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../../src/archive/content-folder.ts';
import { formatKilobytes, formatTable } from '../eval/table.ts';
import { firstVisit } from './page-weight/first-visit.ts';

const HELP = `Weighs the pages of a built site by kind.

  npm run bench:page-weight -- [--dir <folder>]

For each kind of page: how many, and kilobytes of HTML: gzipped in the middle and at the most, plain at
the most, with the address of the heaviest; and what a first visit to the one in the middle asks for
altogether, HTML, styles, scripts, font, icon and manifest, gzipped, with nothing in the browser's cache.
Of a kind with many pages 200 are weighed, evenly spread.

  --dir   the built site (RASAD_OUT, or dist)
  --help  this text`;

const LOCALE = '(?:(?:fa|en)/)?';
/** The first that fits. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['front page', new RegExp(`^${LOCALE}index\\.html$`, 'u')],
  ['article', /^articles\/[^/]+\/index\.html$/u],
  ['capture', /^articles\/[^/]+\/capture\/index\.html$/u],
  ['versions', /^articles\/[^/]+\/versions\//u],
  ['subject', new RegExp(`^${LOCALE}tags/[^/]+/index\\.html$`, 'u')],
  ['subject, a year or month', new RegExp(`^${LOCALE}tags/[^/]+/.+/`, 'u')],
  ['publisher', new RegExp(`^${LOCALE}sources/[^/]+/index\\.html$`, 'u')],
  ['publisher, a year or month', new RegExp(`^${LOCALE}sources/[^/]+/.+/`, 'u')],
  ['name', new RegExp(`^${LOCALE}entities/[^/]+/index\\.html$`, 'u')],
  ['name, a year or month', new RegExp(`^${LOCALE}entities/[^/]+/.+/`, 'u')],
  [
    'index of names',
    new RegExp(`^${LOCALE}(?:people|places|organisations|events|equipment)/`, 'u'),
  ],
  ['dates', new RegExp(`^${LOCALE}dates/`, 'u')],
  ['timeline', new RegExp(`^${LOCALE}timeline/`, 'u')],
  ['overview', new RegExp(`^${LOCALE}overview/`, 'u')],
  ['search', new RegExp(`^${LOCALE}search/`, 'u')],
  ['other', /./u],
];
const SAMPLE = 200;

interface Weight {
  readonly file: string;
  readonly plain: number;
  readonly gzipped: number;
}

function weigh(folder: string, file: string): Weight {
  const bytes = readFileSync(path.join(folder, file));
  return { file, plain: bytes.length, gzipped: gzipSync(bytes).length };
}

function rowOf(kind: string, folder: string, files: readonly string[]): string[] {
  const step = Math.max(1, files.length / SAMPLE);
  const sample = Array.from(
    { length: Math.min(SAMPLE, files.length) },
    (_, at) => files[Math.floor(at * step)]!,
  );
  const weights = sample
    .map((file) => weigh(folder, file))
    .sort((a, b) => a.gzipped - b.gzipped || a.plain - b.plain);
  const heaviest = weights.at(-1)!;
  const middle = weights[Math.floor(weights.length / 2)]!;
  const visit = firstVisit(folder, middle.file);
  return [
    kind,
    files.length.toLocaleString('en'),
    formatKilobytes(middle.gzipped),
    formatKilobytes(heaviest.gzipped),
    formatKilobytes(Math.max(...weights.map(({ plain }) => plain))),
    formatKilobytes(visit.bytes),
    String(visit.requests),
    heaviest.file.replace(/index\.html$/u, ''),
  ];
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: process.env['RASAD_OUT'] ?? 'dist' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (!existsSync(values.dir)) {
    console.error(`${values.dir}: there is no such folder; build the site with: npm run build`);
    return 2;
  }
  const pages = await listFiles(values.dir, '.html');
  const byKind = Map.groupBy(pages, (file) => KINDS.find(([, pattern]) => pattern.test(file))![0]);
  const rows = KINDS.flatMap(([kind]) => {
    const files = byKind.get(kind);
    return files ? [rowOf(kind, values.dir, files)] : [];
  });
  const heading = [
    'page',
    'pages',
    'gzipped',
    'at most',
    'plain, at most',
    'first visit',
    'requests',
    'heaviest',
  ];
  console.log(formatTable(heading, rows));
  return 0;
}

process.exitCode = await main();
