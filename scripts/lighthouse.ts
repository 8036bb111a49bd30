import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { browserPath } from '../tests/browser.ts';
import { serve } from './serve.ts';

const HELP = `Measures pages of the built site with Lighthouse, on its mobile preset: a middling phone on slow 4G.

  npm run lighthouse [-- --dir dist] [--page /about/]…

  --dir   the built site (RASAD_OUT, or dist)
  --page  a page to measure; otherwise home, an article, search with a query, an entity, the overview

Lighthouse is not among the project's dependencies (176 MB): npx fetches it from the npm registry. The
site must be built without RASAD_SITE, or for http://localhost:4321, where it is served for this: a
canonical link to another host is counted against a page. Exit code 1 if a page is below the bar: 100
for accessibility, best practices and SEO, 99 for performance.`;

const LIGHTHOUSE = 'lighthouse@13.5.0';
const PORT = 4321;
const BARS = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const CATEGORIES = Object.keys(BARS) as (keyof typeof BARS)[];
const TIMINGS = {
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
} as const;

const auditSchema = z.looseObject({
  title: z.string(),
  score: z.number().nullable(),
  displayValue: z.string().optional(),
});
const reportSchema = z.looseObject({
  categories: z.record(
    z.string(),
    z.looseObject({
      score: z.number().nullable(),
      auditRefs: z.array(z.looseObject({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), auditSchema),
});
type Report = z.infer<typeof reportSchema>;

async function measure(address: string, chrome: string, folder: string): Promise<Report> {
  const file = path.join(folder, 'report.json');
  const flags = '--headless=new --no-sandbox --disable-gpu';
  const args = ['--yes', LIGHTHOUSE, address, '--quiet', '--output=json', `--output-path=${file}`];
  const asked = [...args, `--only-categories=${CATEGORIES.join(',')}`, `--chrome-flags=${flags}`];
  const env = { ...process.env, CHROME_PATH: chrome };
  await promisify(execFile)('npx', asked, { env, shell: process.platform === 'win32' });
  return reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** The audits that cost a category points. */
function shortcomings({ categories, audits }: Report, category: string): string[] {
  return categories[category]!.auditRefs.flatMap(({ id, weight }) => {
    const { score, title, displayValue = '' } = audits[id]!;
    return weight > 0 && score !== null && score < 1
      ? [`    ${category}: ${title} ${displayValue}`.trimEnd()]
      : [];
  });
}

/** Prints what was measured of a page; gives whether it reaches the bars. */
function print(page: string, report: Report): boolean {
  const scores = CATEGORIES.map((category) => ({
    category,
    score: Math.round((report.categories[category]!.score ?? 0) * 100),
  }));
  const timings = Object.entries(TIMINGS).map(
    ([audit, name]) => `${name} ${report.audits[audit]?.displayValue ?? '?'}`,
  );
  const told = [...scores.map(({ category, score }) => `${category} ${score}`), ...timings];
  process.stdout.write(`${page}\n  ${told.join(', ')}\n`);
  const below = scores.filter(({ category, score }) => score < BARS[category]);
  for (const { category } of below) {
    process.stdout.write(`${shortcomings(report, category).join('\n')}\n`);
  }
  return below.length === 0;
}

async function usualPages(folder: string): Promise<string[]> {
  const firstOf = async (kind: string) => {
    const names = await readdir(path.join(folder, kind), { withFileTypes: true }).catch(() => []);
    const first = names
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()[0];
    return first === undefined ? [] : [`/${kind}/${first}/`];
  };
  return [
    '/',
    ...(await firstOf('articles')),
    '/search/?q=%D8%AA%D8%B1%D9%83%D9%8A%D8%A7',
    ...(await firstOf('entities')),
    '/overview/',
  ];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: process.env['RASAD_OUT'] ?? 'dist' },
      page: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  const server = await serve(values.dir, PORT);
  const folder = await mkdtemp(path.join(tmpdir(), 'rasad-lighthouse-'));
  try {
    const chrome = await browserPath();
    for (const page of values.page ?? (await usualPages(values.dir))) {
      const report = await measure(server.url + page, chrome, folder);
      if (!print(page, report)) process.exitCode = 1;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await server.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
