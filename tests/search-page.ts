import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { localePath } from '../src/i18n/paths.ts';
import type { Locale } from '../src/i18n/locale.ts';
import { watchPage, type WatchedPage } from './watched-page.ts';

/** The search page in a browser, and what a reader does and sees there. */
export interface SearchPage extends WatchedPage {
  /** Types words into the box, and waits for the answer. */
  readonly type: (query: string) => Promise<void>;
  /** Waits until the page has answered what it was asked last. */
  readonly settled: () => Promise<void>;
  /** Ids of the articles in the list of results. */
  readonly found: () => Promise<string[]>;
  readonly foundInPart: () => Promise<string[]>;
}

async function idsIn(page: Page, list: string): Promise<string[]> {
  const links = await page.locator(`${list} h3 a`).all();
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
  return hrefs.map((href) => /\/articles\/([^/#]+)\//u.exec(href ?? '')?.[1] ?? `no id: ${href}`);
}

/**
 * Opens the search page of a language.
 *
 * @param search what stands behind the path, e.g. `?q=…`.
 * @param prepare is called with the page before it opens anything.
 */
export async function openSearchPage(
  browser: Browser,
  origin: string,
  locale: Locale,
  search = '',
  options: BrowserContextOptions = {},
  prepare: (page: Page) => void = () => {},
): Promise<SearchPage> {
  const watched = await watchPage(browser, origin, options);
  const { page } = watched;
  prepare(page);
  const settled = async () => {
    await page.locator('#search:not([hidden])').waitFor();
    await page.locator('#search-answer[aria-busy="false"]').waitFor();
  };
  await page.goto(origin + localePath(locale, 'search/') + search);
  await settled();
  return {
    ...watched,
    settled,
    type: async (query) => {
      await page.locator('#search-input').fill(query);
      const title = query.trim() === '' ? '' : query.trim();
      // The page takes the title of a search when it begins it.
      await page.waitForFunction((begun) => document.title.trim().startsWith(begun), title);
      await settled();
    },
    found: () => idsIn(page, '#search-results'),
    foundInPart: () => idsIn(page, '#partial-results'),
  };
}
