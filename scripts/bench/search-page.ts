import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../../src/archive/language.ts';
import { contentRoot } from '../../src/archive/content-folder.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { sourceOf } from '../../src/search/index-source.ts';
import { readNames } from '../../src/search/names.ts';
import { launchBrowser } from '../../tests/browser.ts';
import { openSearchPage } from '../../tests/search-page.ts';
import { chooseArticles, corporaFolder } from '../eval/retrieval/corpus.ts';
import { corpusDocuments } from '../eval/retrieval/ours.ts';
import { formatTable } from '../eval/table.ts';
import { serve } from '../serve.ts';

const HELP = `npm run bench:search-page -- [--articles 10000] [--lang ar|fa]

The search page in Chromium on real news: bytes and requests of a first search, and the longest task
of the page while words are typed a letter at a time. Needs a built site (npm run build), whose index
is replaced in a copy, and the corpora (../shared/corpora or RASAD_CORPORA).`;

const QUERIES = {
  ar: ['الحكومة', 'وزير الخارجية', 'كرة القدم', 'الانتخابات الرئاسية في مصر'],
  fa: ['مجلس', 'وزیر خارجه', 'لیگ برتر فوتبال', 'برگزاری جشنواره در تهران'],
} as const;

interface Measured {
  readonly query: string;
  readonly bytes: number;
  readonly requests: number;
  readonly longestTask: number;
}

/** Opens a fresh page, types a query a letter at a time, and weighs everything that was loaded for it. */
async function measure(browser: Browser, url: string, query: string): Promise<Measured> {
  const sizes = new Map<string, number>();
  const pending: Promise<void>[] = [];
  const { page, settled, close } = await openSearchPage(browser, url, 'en', '', {}, (opened) =>
    opened.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!/^(?:script|fetch|xhr|other)$/u.test(response.request().resourceType())) return;
      pending.push(
        response.body().then((body) => {
          sizes.set(pathname, Math.min(body.byteLength, gzipSync(body, { level: 9 }).byteLength));
        }),
      );
    }),
  );
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await page.locator('#search-input').pressSequentially(query, { delay: 200 });
  await page.waitForFunction((words) => document.title.includes(words), query);
  await settled();
  await Promise.all(pending);
  const tasks = await page.evaluate(
    () => (globalThis as unknown as { longTasks: number[] }).longTasks,
  );
  await close();
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return { query, bytes, requests: sizes.size, longestTask: Math.max(0, ...tasks) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '10000' },
      lang: { type: 'string', default: 'ar' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const language = LANGUAGES.find((known) => known === values.lang);
  if (!language) throw new Error(`--lang ${values.lang}: must be one of ${LANGUAGES.join(', ')}`);
  const corpora = corporaFolder();
  if (!existsSync(corpora)) return console.log(`Not measured: there are no corpora at ${corpora}`);
  if (!existsSync('dist/index.html')) throw new Error('no built site: run npm run build first');
  const site = await mkdtemp(path.join(os.tmpdir(), 'rasad-bench-'));
  try {
    await cp('dist', site, { recursive: true });
    const chosen = await chooseArticles(corpora, language, new Set(), Number(values.articles));
    const source = await sourceOf(corpusDocuments(corpora, language, chosen));
    const names = await readNames(contentRoot());
    await buildSearchIndex({ source, names, outDir: path.join(site, 'pagefind') });
    const server = await serve(site);
    const browser = await launchBrowser();
    const rows: string[][] = [];
    for (const query of QUERIES[language]) {
      const { bytes, requests, longestTask } = await measure(browser, server.url, query);
      const task = longestTask === 0 ? 'under 50 ms' : `${Math.round(longestTask)} ms`;
      rows.push([query, `${(bytes / 1000).toFixed(1)} kB`, String(requests), task]);
    }
    await browser.close();
    await server.close();
    console.log(`${chosen.size} articles, ${language}`);
    console.log(
      formatTable(['query, letter by letter', 'bytes in all', 'files', 'longest task'], rows),
    );
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
