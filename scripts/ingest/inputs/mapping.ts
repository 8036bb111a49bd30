import { readFile } from 'node:fs/promises';
import { parseMapping, type FieldMapping } from '../formats/fields.ts';
import { fileProblem, visibleName } from '../inputs.ts';

/**
 * Reads the mappings of the command line: pairs ('title=headline,body=text'), or a file with one pair
 * a line, in which lines that begin with # say nothing.
 *
 * @throws {Error} in one line, where one is neither.
 */
export async function readMapping(given: readonly string[]): Promise<FieldMapping> {
  const texts = given.map((text) => (text.includes('=') ? text : readPairs(text)));
  return parseMapping((await Promise.all(texts)).join(','));
}

async function readPairs(file: string): Promise<string> {
  try {
    const lines = (await readFile(file, 'utf8')).split(/\r?\n/u);
    return lines.filter((line) => !line.trimStart().startsWith('#')).join(',');
  } catch (error) {
    throw new Error(`--map ${visibleName(file)}: ${fileProblem(error)}`, { cause: error });
  }
}
