import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { Browser } from 'playwright-core';
import type { ArchiveSearch } from '../../../src/search/engine.ts';

/** MiniSearch on the same texts: its index is loaded whole. */
export interface PeerMeasured {
  readonly bytes: number;
  /** From the request of its index, here on this machine, to its first results, in ms. */
  readonly first: number;
}

/** @throws {RangeError} if its index outgrows the longest string. */
export async function measureMiniSearch(
  browser: Browser,
  search: ArchiveSearch,
  query: string,
): Promise<PeerMeasured> {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    storeFields: ['title'],
  });
  const all = { query: '', filters: {}, sort: 'relevance', exact: true, whole: true } as const;
  for (const { load } of (await search.search(all)).hits) {
    const { id, title, tokens, titleTokens } = await load();
    index.add({ id, title: title ?? '', text: tokens.slice(titleTokens).join(' ') });
  }
  const json = JSON.stringify(index);
  const script = await readFile('node_modules/minisearch/dist/umd/index.js', 'utf8');
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const body = route.request().url().endsWith('/index.json') ? json : '<!doctype html>';
    return route.fulfill({ body, contentType: 'text/html' });
  });
  await page.goto('http://bench.test/');
  await page.addScriptTag({ content: script });
  const first = await page.evaluate(async (wanted) => {
    const started = performance.now();
    const text = await (await fetch('/index.json')).text();
    const { MiniSearch: Peer } = globalThis as unknown as { MiniSearch: typeof MiniSearch };
    Peer.loadJSON(text, { fields: ['title', 'text'], storeFields: ['title'] }).search(wanted);
    return performance.now() - started;
  }, query);
  await page.close();
  const bytes = gzipSync(json).byteLength + gzipSync(script).byteLength;
  return { bytes, first };
}
