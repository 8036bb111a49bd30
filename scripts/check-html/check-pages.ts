import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { listFiles } from '../../src/archive/content-folder.ts';
import { isExcepted, RULES } from './rules.ts';

/** An error in a page. */
export interface HtmlError {
  /** File below the site's folder. */
  readonly page: string;
  readonly line: number;
  readonly rule: string;
  readonly reason: string;
}

export interface PagesCheck {
  readonly pages: number;
  readonly errors: readonly HtmlError[];
}

/** Gives the errors of a page's HTML, by {@link RULES}. */
export function htmlChecker(): (html: string, page: string) => Promise<HtmlError[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(RULES));
  return async (html, page) => {
    const { results } = await validator.validateString(html, page);
    return results
      .flatMap(({ messages }) => messages)
      .filter((message) => !isExcepted(message))
      .map(({ line, ruleId, message }) => ({ page, line, rule: ruleId, reason: message }));
  };
}

/**
 * Checks the HTML of every page of a built site.
 *
 * @param progress is told how many pages are done, of how many.
 */
export async function checkPages(
  folder: string,
  progress: (done: number, all: number) => void = () => {},
): Promise<PagesCheck> {
  const check = htmlChecker();
  const files = (await listFiles(folder, '.html')).toSorted();
  const errors: HtmlError[] = [];
  for (const [done, page] of files.entries()) {
    errors.push(...(await check(await readFile(path.join(folder, page), 'utf8'), page)));
    progress(done + 1, files.length);
  }
  return { pages: files.length, errors };
}
