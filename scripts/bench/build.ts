import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { corporaFolder } from '../eval/retrieval/corpus.ts';
import { formatTable } from '../eval/table.ts';
import { describeMachine, runMeasured, type Measured } from './measure/run-measured.ts';

const HELP = `Measures builds of the site at several sizes: everything, nothing changed, one article added, one
edited.

  npm run bench:build -- [--articles 100,1000] [--work <folder>]

Seconds, processor seconds of all processes, most memory held by them together, files and bytes of the
output, and the end of each stage in seconds from the start: texts read, pages rendered, search built.

  --articles  sizes, smallest first (default: 100,1000)
  --work      where content and output lie (default: rasad-bench in the system's temporary folder);
              content that is there is taken as it is
  --help      this text

RASAD_CORPORA names the folder of the news; without it this is skipped.`;

const ROOT = path.resolve(import.meta.dirname, '../..');

interface Stages {
  readonly made: number;
  readonly seconds: Readonly<Record<'texts' | 'search' | 'derive' | 'render' | 'all', number>>;
}

const node = (
  script: string,
  given: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Measured> =>
  runMeasured(process.execPath, [script, ...given], { cwd: ROOT, env: { ...process.env, ...env } });

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}

const one = (value: number) => value.toFixed(1);

/** The rows of a size: everything, nothing, one added, one edited. */
async function measure(articles: number, work: string): Promise<string[][]> {
  const content = path.join(work, `content-${articles}`);
  const out = path.join(work, `site-${articles}`);
  const given = ['--articles', String(articles), '--out', content];
  if (!existsSync(content)) await node('scripts/bench/corpus.ts', given, {});
  await rm(out, { recursive: true, force: true });
  const env = { RASAD_CONTENT: content, RASAD_OUT: out, RASAD_SITE: 'https://example.org' };
  const edit = (kind: string) =>
    node('scripts/bench/incremental/edit-one.ts', [content, kind], {}).then(({ output }) => output);
  const rows: string[][] = [];
  for (const [name, before] of [
    ['everything', () => Promise.resolve('')],
    ['nothing changed', () => Promise.resolve('')],
    ['one added', () => edit('add')],
    ['one text edited', () => edit('extend')],
    ['one removed', () => edit('remove')],
  ] as const) {
    await before();
    const built = await node('scripts/build.ts', ['--json'], env);
    const { made, seconds } = JSON.parse(built.output.trim().split('\n').at(-1)!) as Stages;
    const size = await sizeOf(out);
    rows.push([
      `${articles.toLocaleString('en')}, ${name}`,
      one(built.seconds),
      one(built.cpuSeconds),
      `${(built.peakBytes / 1e9).toFixed(2)} GB`,
      one(seconds.texts),
      one(seconds.derive),
      one(seconds.render),
      one(seconds.search),
      made.toLocaleString('en'),
      size.files.toLocaleString('en'),
      `${(size.bytes / 1e6).toFixed(0)} MB`,
    ]);
  }
  return rows;
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
  const rows: string[][] = [];
  for (const size of sizes) rows.push(...(await measure(size, path.resolve(values.work))));
  const load = loadavg()[1]!.toFixed(1);
  console.log(`${describeMachine()}; load over five minutes at the end ${load}\n`);
  const heading = ['articles', 's', 'CPU s', 'memory', 'texts', 'derive', 'render', 'search'];
  console.log(formatTable([...heading, 'units made', 'files', 'bytes'], rows));
  return 0;
}

process.exitCode = await main();
