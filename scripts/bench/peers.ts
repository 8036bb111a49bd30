import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable } from '../eval/table.ts';
import { folderSize, type FolderSize } from './measure/folder-size.ts';
import { describeMachine, runMeasured, type Measured } from './measure/run-measured.ts';
import { ELEVENTY, installEleventy, runEleventy } from './peers/eleventy-project.ts';
import { hugoVersion, runHugo } from './peers/hugo-project.ts';
import { layOutPeers } from './peers/lay-out.ts';
import type { Scope } from './peers/site-model.ts';

const HELP = `Builds the same site by Rasad, by Eleventy ${ELEVENTY} with remark, and by Hugo where one is on PATH.

  npm run bench:peers -- [--articles 1000] [--work <folder>] [--scopes equal,html,lean] [--runs 1]

Rasad builds its whole site; its seconds are those until the pages are made, its processor seconds and
memory those of everything, search index included. From what it built the others are handed, for every
page, its address, title and what it lists, and our head, header and footer; and, for every article,
its Markdown, its names and its related articles. So what has to be found out in the texts costs them
nothing; Hugo is measured with related articles of its own finding, and with those it is handed.

  equal  the others make every page of ours, in three languages, and the other forms of each article
         (text, Markdown, three citations, the capture): as many files, of about as many bytes
  html   the same without the other forms: as many pages
  lean   of ours, which stays whole, the others make the articles and the lists by subject, publisher
         and date, in one language

  --articles  how many (1000)
  --work      where everything lies (default: rasad-bench in the system's temporary folder); content
              that is there, content-<articles>, is taken as it is
  --scopes    which to measure (equal,html,lean)
  --runs      of each, of which the quickest counts (1)
  --help      this text

Eleventy is installed by npm into the work folder. Nothing else may run beside it.`;

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCOPES = ['equal', 'html', 'lean'] as const satisfies readonly Scope[];

interface Stages {
  readonly seconds: { readonly pages: number };
}

interface Row {
  readonly name: string;
  readonly cost: Measured;
  readonly size: FolderSize;
}

async function quickest(runs: number, run: () => Promise<Measured>): Promise<Measured> {
  let best = await run();
  for (let more = 1; more < runs; more++) {
    const cost = await run();
    if (cost.seconds < best.seconds) best = cost;
  }
  return best;
}

/** Builds our site; its clock is that of the pages, also where search is still being built beside them. */
async function buildOurs(content: string, out: string): Promise<Measured> {
  rmSync(out, { recursive: true, force: true });
  const env = {
    ...process.env,
    RASAD_CONTENT: content,
    RASAD_OUT: out,
    RASAD_SITE: 'https://example.org',
    RASAD_PREVIEWS: 'none',
  };
  const given = ['--env-file=.astro.env', 'scripts/build.ts', '--force', '--json'];
  const cost = await runMeasured(process.execPath, given, { cwd: ROOT, env });
  const { seconds } = JSON.parse(cost.output.trim().split('\n').at(-1)!) as Stages;
  return { ...cost, seconds: seconds.pages };
}

const share = (mine: number, other: number) => `${(mine / other).toFixed(2)} ×`;

function table(ours: Row, rows: readonly Row[]): string {
  const heading = ['', 'pages', 'files', 'HTML', 's', 'CPU s', 'memory', 'ours / this, s', 'CPU'];
  return formatTable(
    heading,
    [ours, ...rows].map(({ name, cost, size }) => [
      name,
      size.pages.toLocaleString('en'),
      size.files.toLocaleString('en'),
      `${(size.pageBytes / 1e6).toFixed(0)} MB`,
      cost.seconds.toFixed(1),
      cost.cpuSeconds.toFixed(1),
      `${(cost.peakBytes / 1e9).toFixed(2)} GB`,
      share(ours.cost.seconds, cost.seconds),
      share(ours.cost.cpuSeconds, cost.cpuSeconds),
    ]),
  );
}

interface Settings {
  readonly articles: number;
  readonly work: string;
  readonly scopes: readonly Scope[];
  readonly runs: number;
}

async function compare({ articles, work, scopes, runs }: Settings): Promise<void> {
  mkdirSync(work, { recursive: true });
  const content = path.join(work, `content-${articles}`);
  if (!existsSync(content)) {
    const given = ['scripts/bench/corpus.ts', '--articles', String(articles), '--out', content];
    await runMeasured(process.execPath, given, { cwd: ROOT, env: process.env });
  }
  const modules = await installEleventy(work);
  const hugo = await hugoVersion();
  if (hugo === null) console.log('Hugo is left out: there is no hugo on PATH.');
  console.log(`${describeMachine()}; ${articles.toLocaleString('en')} articles`);
  const out = path.join(work, `peers-rasad-${articles}`);
  const cost = await quickest(runs, () => buildOurs(content, out));
  const ours: Row = { name: 'Rasad, its pages', cost, size: await folderSize(out, 'search-index') };
  for (const scope of scopes) {
    const rows: Row[] = [];
    const folder = (name: string) => path.join(work, `peers-${name}-${articles}-${scope}`);
    const folders = { eleventy: folder('eleventy'), hugo: hugo === null ? null : folder('hugo') };
    await layOutPeers(content, out, scope, modules, folders);
    const add = async (name: string, made: string, run: () => Promise<Measured>) => {
      rows.push({ name, cost: await quickest(runs, run), size: await folderSize(made) });
    };
    await add(`Eleventy ${ELEVENTY}, remark`, path.join(folders.eleventy, 'out'), () =>
      runEleventy(folders.eleventy),
    );
    if (folders.hugo) {
      const { hugo: project } = folders;
      const made = path.join(project, 'public');
      await add(`Hugo ${hugo}, its related content`, made, () => runHugo(project, 'own'));
      await add(`Hugo ${hugo}, related handed to it`, made, () => runHugo(project, 'handed'));
    }
    const load = loadavg()[0]!.toFixed(1);
    console.log(`\n${scope} (load over a minute at the end ${load})\n\n${table(ours, rows)}`);
    for (const each of Object.values(folders)) if (each) rmSync(each, { recursive: true });
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '1000' },
      work: { type: 'string', default: path.join(tmpdir(), 'rasad-bench') },
      scopes: { type: 'string', default: SCOPES.join(',') },
      runs: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [articles, runs] = [Number(values.articles), Number(values.runs)];
  const asked = values.scopes.split(',');
  const scopes = SCOPES.filter((scope) => asked.includes(scope));
  const whole = [articles, runs].every((number) => Number.isInteger(number) && number > 0);
  if (!whole || scopes.length !== asked.length) {
    console.error(`--articles and --runs are whole, --scopes of ${SCOPES.join(', ')}.\n\n${HELP}`);
    return 2;
  }
  await compare({ articles, work: path.resolve(values.work), scopes, runs });
  return 0;
}

process.exitCode = await main();
