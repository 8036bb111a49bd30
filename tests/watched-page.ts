import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page in a browser of its own, with a record of everything that went wrong while it was used. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors of the console, uncaught exceptions, failed requests, requests to another host. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens a page that may speak to one origin only, e.g. `http://localhost:1234`. The service worker,
 * which would answer for the server, stays out unless it is allowed.
 */
export async function watchPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    faults.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (protocol.startsWith('http') && to !== origin) faults.push(`another host: ${request.url()}`);
  });
  return { page, faults, close: () => context.close() };
}

/** Fails where anything went wrong on the page so far. */
export function assertNoFaults({ faults }: WatchedPage): void {
  assert.deepEqual(faults, []);
}

/** Without what a page was still loading when the next one was opened. */
export function unlessLeft(watched: WatchedPage): WatchedPage {
  const faults = watched.faults.filter((fault) => !fault.endsWith(' net::ERR_ABORTED'));
  return { ...watched, faults };
}
