import { spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { contentRoot } from '../../src/archive/content-folder.ts';
import { LANGUAGES } from '../../src/archive/language.ts';
import { corporaFolder, readCorpus } from '../eval/retrieval/corpus.ts';
import { formatTable } from '../eval/table.ts';

const HELP = `npm run bench:ingest -- [--articles n]

How fast real news is taken in, as JSON Lines, into an archive of its own with this one's vocabularies:
1,000 articles, then --articles; the same again, which changes nothing; then \`verify\` and an export as
a bag. Wall and processor seconds, articles a second, peak memory of the process.

  --articles n   (10000) four fifths of them Arabic
  --help

RASAD_CORPORA names another folder than ../shared/corpora; where it is absent, it says so and measures
nothing. Exit code: 1 below 150 articles a second, above 500 MB, or where the rate of the many is more
than 20% below that of 1,000.`;

const SCRIPTS = path.dirname(import.meta.dirname);
const script = (name: string) => path.join(SCRIPTS, name);
const FEW = 1000;
const BAR = { rate: 150, megabytes: 500, share: 0.8 } as const;

interface Measured {
  readonly what: string;
  readonly articles: number;
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** Writes the first so many articles as JSON Lines. */
async function writeNews(file: string, articles: number): Promise<void> {
  const out = createWriteStream(file);
  for (const language of LANGUAGES) {
    let left = Math.round(articles * (language === 'ar' ? 0.8 : 0.2));
    for await (const { id, title, body, date, source } of readCorpus(corporaFolder(), language)) {
      if (left-- === 0) break;
      const line = JSON.stringify({ id, lang: language, title, body, date, source });
      if (!out.write(`${line}\n`)) await once(out, 'drain');
    }
  }
  out.end();
  await once(out, 'close');
}

async function measure(
  folder: string,
  what: string,
  articles: number,
  content: string,
  ...command: readonly string[]
): Promise<Measured> {
  const usage = path.join(folder, 'usage.json');
  const before = performance.now();
  const child = spawn(process.execPath, ['--import', script('bench/ingest/usage.ts'), ...command], {
    env: { ...process.env, RASAD_CONTENT: content, RASAD_USAGE: usage },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const wall = (performance.now() - before) / 1000;
  // The corpora have a few texts that are refused: another language, the same article twice.
  if (code !== 0 && code !== 1) throw new Error(`${what}: ended with ${code}`);
  const { cpu, maxRSS } = JSON.parse(await readFile(usage, 'utf8')) as {
    cpu: number;
    maxRSS: number;
  };
  return { what, articles, wall, cpu, megabytes: maxRSS / 1000 };
}

async function run(articles: number): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rasad-bench-'));
  const prepare = async (count: number) => {
    const content = path.join(folder, `content-${count}`);
    await mkdir(content);
    for (const vocabulary of ['sources', 'tags', 'entities']) {
      await cp(path.join(contentRoot(), vocabulary), path.join(content, vocabulary), {
        recursive: true,
        force: true,
      });
    }
    const news = path.join(folder, `news-${count}.jsonl`);
    await writeNews(news, count);
    return { content, news };
  };
  try {
    const few = await prepare(FEW);
    const many = await prepare(articles);
    const ingest = (what: string, count: number, { content, news }: typeof few) =>
      measure(folder, what, count, content, script('ingest.ts'), '--quiet', news);
    const bag = ['--format', 'bagit', '--out', path.join(folder, 'bag')];
    const measured = [
      await ingest('taken in', FEW, few),
      await ingest('taken in', articles, many),
      await ingest('again', articles, many),
      await measure(folder, 'verify', articles, many.content, script('verify.ts')),
      await measure(folder, 'export as a bag', articles, many.content, script('export.ts'), ...bag),
    ];
    return print(measured);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function print(measured: readonly Measured[]): number {
  const rate = ({ articles, wall }: Measured) => articles / wall;
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
  console.log(
    formatTable(
      ['', 'articles', 'wall s', 'CPU s', 'a second', 'a CPU second', 'peak MB'],
      measured.map((one) => [
        one.what,
        one.articles.toLocaleString('en'),
        one.wall.toFixed(1),
        one.cpu.toFixed(1),
        rate(one).toFixed(0),
        (one.articles / one.cpu).toFixed(0),
        one.megabytes.toFixed(0),
      ]),
    ),
  );
  const [few, many] = measured as [Measured, Measured];
  const isFast = rate(many) >= BAR.rate && rate(many) >= BAR.share * rate(few);
  return isFast && many.megabytes <= BAR.megabytes ? 0 : 1;
}

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: { articles: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    if (!existsSync(corporaFolder())) {
      console.log(`No corpora in ${corporaFolder()}: nothing measured.`);
      return 0;
    }
    const articles = Number(values.articles ?? 10_000);
    if (!Number.isInteger(articles) || articles < 1) {
      console.error(`--articles ${values.articles}: give a whole number above 0`);
      return 2;
    }
    return await run(articles);
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

process.exitCode = await main();
