import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openSearch } from '../../src/search/node.ts';
import { launchBrowser } from '../../tests/browser.ts';
import { formatTable } from '../eval/table.ts';
import { serve } from '../serve.ts';
import { measure } from './search-page/measure.ts';
import { measureMiniSearch } from './search-page/minisearch.ts';
import { chooseQueries } from './search-page/queries.ts';
import { SLOW_3G } from './search-page/throttle.ts';

const HELP = `npm run bench:search-page -- --index <folder> [--index <folder>]… [--site dist] [--minisearch]

The search page in Chromium, as a new visitor has it: bytes and requests of a first search, and the
time to its first result and for a letter more, on this machine and on a slow connection (400 kbit a
second, 400 ms). The queries are chosen from the titles of the archive.

  --index       a search index: the folder search-index of a built site, of any size
  --site        a built site, whose search page is used (RASAD_OUT, or dist)
  --minisearch  MiniSearch on the same texts, beside it
  --help        this text`;

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

async function benchIndex(index: string, site: string, peer: boolean): Promise<void> {
  const copy = await mkdtemp(path.join(os.tmpdir(), 'rasad-bench-'));
  const wanted = (file: string) => path.relative(site, file) !== 'search-index';
  await cp(site, copy, { recursive: true, filter: wanted });
  await symlink(path.resolve(index), path.join(copy, 'search-index'));
  const server = await serve(copy);
  const browser = await launchBrowser();
  try {
    const search = await openSearch(index);
    const queries = await chooseQueries(search);
    const rows: string[][] = [];
    for (const { kind, query, articles } of queries) {
      const here = await measure(browser, server.url, query, null);
      const slow = await measure(browser, server.url, query, SLOW_3G);
      const times = [here.first, here.keystroke, slow.first, slow.keystroke].map(seconds);
      const costs = [kilobytes(here.bytes), String(here.requests), ...times];
      rows.push([`${kind}: ${query}`, String(articles), ...costs]);
    }
    console.log(
      formatTable(
        [
          'query',
          'in the newest',
          'bytes',
          'files',
          'first',
          'letter',
          'first, slow',
          'letter, slow',
        ],
        rows,
      ),
    );
    if (peer) {
      const { bytes, first } = await measureMiniSearch(browser, search, queries[0]!.query);
      console.log(
        `MiniSearch: ${kilobytes(bytes)}, first result ${seconds(first)} on this machine`,
      );
    }
  } finally {
    await browser.close();
    await server.close();
    await rm(copy, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      index: { type: 'string', multiple: true, default: [] },
      site: { type: 'string', default: process.env['RASAD_OUT'] ?? 'dist' },
      minisearch: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  if (values.index.length === 0) throw new Error('no index: name one with --index <folder>');
  if (!existsSync(path.join(values.site, 'search/index.html'))) {
    throw new Error(`no built site in ${values.site}: run npm run build first`);
  }
  for (const index of values.index) {
    console.log(`\n${index}`);
    await benchIndex(index, values.site, values.minisearch);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
