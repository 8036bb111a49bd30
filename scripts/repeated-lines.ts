import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readArticles } from '../src/archive/article-files.ts';
import { contentRoot } from '../src/archive/content-folder.ts';
import { sourceSchema } from '../src/archive/vocabulary.ts';
import { formatYaml, parseYaml } from '../src/archive/yaml.ts';
import { writeWhole } from './ingest/write-file.ts';
import { findRepeatedLines, type RepeatedLine } from './repeated-lines/find.ts';

const HELP = `Finds lines that the articles of one publisher repeat: calls to subscribe, notices, programme credits.

  npm run repeated-lines -- [--least n] [--write]

A line is sure to be the page's if it stands in at least n articles and 1% of the publisher's, and
always among the first two or last three lines of the text. With --write these are added to the
publisher's record (content/sources/<id>.yaml, 'repeated'); \`npm run ingest -- content/captures\` then
removes them from articles that nobody edited. The others are doubtful: they are listed, and stay.

  --least n   articles that a line must stand in (5)
  --write     add the sure ones to the records
  --help      this text

RASAD_CONTENT names another content folder. Exit code: 0 done, 2 the command cannot run.`;

/** The list that ends a record's file, as this command writes it. */
const LIST = /^repeated:\n(?: *- .*\n)*/mu;

/** Adds lines to the record of a source; what else stands in its file stays as it is. */
async function addRepeated(root: string, source: string, lines: readonly string[]): Promise<void> {
  const file = path.join(root, 'sources', `${source}.yaml`);
  const text = await readFile(file, 'utf8');
  const { repeated = [] } = sourceSchema.parse(parseYaml(text));
  const list = formatYaml({ repeated: [...new Set([...repeated, ...lines])] });
  const added = `${text.replace(LIST, '').trimEnd()}\n${list}`;
  sourceSchema.parse(parseYaml(added));
  await writeWhole(file, added);
}

function describe({ text, articles, atEdge, isSure }: RepeatedLine): string {
  const where = isSure ? 'sure' : `doubtful, ${atEdge} at an edge`;
  return `  ${articles} articles (${where}): ${text}`;
}

async function run(least: number, write: boolean): Promise<void> {
  const root = contentRoot();
  const found = await findRepeatedLines(() => readArticles(root), least);
  for (const [source, lines] of found) {
    console.log(`sources/${source}.yaml:`);
    for (const line of lines) console.log(describe(line));
    const sure = lines.filter(({ isSure }) => isSure).map(({ text }) => text);
    if (write && sure.length > 0) await addRepeated(root, source, sure);
  }
  const all = [...found.values()].flat();
  const sure = all.filter(({ isSure }) => isSure).length;
  const what = write ? `${sure} sure ones added` : `${sure} sure (--write adds them)`;
  console.log(`${all.length} repeated lines: ${what}, ${all.length - sure} doubtful`);
}

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        least: { type: 'string', default: '5' },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const least = Number(values.least);
    if (!Number.isInteger(least) || least < 2) {
      throw new Error(`--least ${values.least}: must be a whole number above 1`);
    }
    await run(least, values.write);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

process.exitCode = await main();
