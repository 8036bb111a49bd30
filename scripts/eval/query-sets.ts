import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../src/archive/content-folder.ts';

/** Language of the page a query is typed on. */
export const PAGES = ['ar', 'fa', 'en'] as const;
export type Page = (typeof PAGES)[number];

/** One query of a reader, and what must come of it; tests/search/README.md says how each kind is judged. */
export interface QueryCase {
  readonly query: string;
  readonly page: Page;
  /** Articles that must be found, by the number their capture's name begins with. */
  readonly wanted: readonly string[];
  /** Articles that must not be found; what stands in neither list may or may not be. */
  readonly unwanted: readonly string[];
  readonly kind: string;
  /** Words as the articles write them: right words to mark. */
  readonly marked: readonly string[];
  /** Where it stands, for messages: file and line. */
  readonly at: string;
}

const HEADING = 'query\tpage\twanted\tunwanted\tkind\tmarked';

function list(cell: string, separator: string): string[] {
  return cell === '-' ? [] : cell.split(separator);
}

function readLine(line: string, at: string): QueryCase {
  const cells = line.split('\t');
  if (cells.length !== 6) throw new Error(`${at}: ${cells.length} columns, must be 6`);
  const [query = '', pageName, wantedCell = '', unwantedCell = '', kind = '', markedCell = ''] =
    cells;
  const page = PAGES.find((name) => name === pageName);
  if (!page) throw new Error(`${at}: page '${pageName}' must be one of ${PAGES.join(', ')}`);
  const wanted = list(wantedCell, ' ');
  const unwanted = list(unwantedCell, ' ');
  const wrong = [...wanted, ...unwanted].find((name) => !/^\d{3}$/u.test(name));
  if (wrong !== undefined) throw new Error(`${at}: '${wrong}' is no capture number such as 003`);
  const both = wanted.find((name) => unwanted.includes(name));
  if (both !== undefined) throw new Error(`${at}: ${both} is both wanted and unwanted`);
  if (query.trim() === '' || kind === '')
    throw new Error(`${at}: query and kind must not be empty`);
  return { query, page, wanted, unwanted, kind, marked: list(markedCell, '|'), at };
}

/**
 * Reads a query set: tab-separated, with a heading.
 *
 * @param file its name, for messages.
 * @throws {Error} with file, line and what is wrong.
 */
export function parseQuerySet(text: string, file: string): QueryCase[] {
  const [heading, ...lines] = text.replaceAll('\r\n', '\n').split('\n');
  if (heading !== HEADING) {
    throw new Error(`${file}:1: the heading must be ${HEADING.replaceAll('\t', ', ')}`);
  }
  return lines.flatMap((line, index) =>
    line === '' ? [] : [readLine(line, `${file}:${index + 2}`)],
  );
}

/** Reads every query set of a folder, in the order of their names. */
export async function readQuerySets(folder: string): Promise<QueryCase[]> {
  const cases: QueryCase[] = [];
  for (const file of await listFiles(folder, '.tsv')) {
    cases.push(...parseQuerySet(await readFile(path.join(folder, file), 'utf8'), file));
  }
  return cases;
}
