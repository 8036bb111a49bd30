import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openSearchPage } from '../../../tests/search-page.ts';
import { throttle, type Connection } from './throttle.ts';

export interface Measured {
  /** Over the wire, where the host compresses text: scripts and index. */
  readonly bytes: number;
  readonly requests: number;
  /** From the last letter to the first result, or to the word that there is none, in ms. */
  readonly first: number;
  /** From a letter that is taken off and typed again to the answer, in ms: the mean of the two. */
  readonly keystroke: number;
}

/** Opens a fresh search page, asks one query, and weighs everything that was loaded for it. */
export async function measure(
  browser: Browser,
  url: string,
  query: string,
  connection: Connection,
): Promise<Measured> {
  const sizes = new Map<string, number>();
  const pending: Promise<void>[] = [];
  const search = await openSearchPage(browser, url, 'en', '', {}, (opened) =>
    opened.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!/^(?:script|fetch|xhr|other)$/u.test(response.request().resourceType())) return;
      const weighed = response.body().then(
        (body) => {
          sizes.set(pathname, Math.min(body.byteLength, gzipSync(body, { level: 9 }).byteLength));
        },
        // What a letter more was still loading when the page was closed is not weighed.
        () => {},
      );
      pending.push(weighed);
    }),
  );
  const { page, settled } = search;
  await Promise.all(pending);
  await throttle(page, connection);
  const box = page.locator('#search-input');
  const started = performance.now();
  await box.fill(query);
  await page.waitForFunction(
    () =>
      document.querySelector('#search-results h3, #partial-results h3, #search-notices .unknown'),
    null,
    { timeout: 120_000, polling: 20 },
  );
  const first = performance.now() - started;
  await settled();
  await Promise.all(pending);
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const requests = sizes.size;
  const again = performance.now();
  for (const text of [query.slice(0, -1), query]) {
    await box.fill(text);
    await page.waitForFunction(
      (begun) => document.title.split(' – ')[0]?.trim() === begun,
      text.trim(),
      {
        polling: 20,
      },
    );
    await settled();
  }
  const keystroke = (performance.now() - again) / 2;
  await search.close();
  return { bytes, requests, first, keystroke };
}
