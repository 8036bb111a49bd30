import { parseArgs } from 'node:util';
import { readArticles } from '../src/archive/article-files.ts';
import { contentRoot } from '../src/archive/content-folder.ts';
import { readEntities, readTags } from '../src/archive/vocabulary-files.ts';
import { collectReport } from './entities/collect.ts';
import { formatReport } from './entities/print.ts';

const HELP = `Shows what content/entities lacks, and what is doubtful in it.

  npm run entities -- report [--limit n] [--least n] [--json]

Reads every article and lists: what may be a name and has no record (short quotations, words behind
a title such as الرئيس or وزیر, Latin capitals), by frequency, with examples; words that come together
in several articles; entities that no article names; spellings that several entities list; mentions
that nothing tells apart. It changes nothing: who keeps the archive decides.

  --limit n   entries a section (30)
  --least n   articles that a phrase must stand in (3)
  --json      the whole report as one JSON object
  --help      this text

RASAD_CONTENT names another content folder. Exit code: 0 done, 2 the command cannot run.`;

function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${option}: '${value}' is not a whole number above 0`);
}

async function report(least: number, limit: number, json: boolean): Promise<void> {
  const root = contentRoot();
  const [entities, tags] = [await readEntities(root), await readTags(root)];
  const collected = await collectReport(readArticles(root), entities, tags, least);
  console.log(json ? JSON.stringify(collected, null, 2) : formatReport(collected, limit));
}

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        limit: { type: 'string', default: '30' },
        least: { type: 'string', default: '3' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    if (positionals.length !== 1 || positionals[0] !== 'report') {
      console.error(`Say what to do: report.\n\n${HELP}`);
      return 2;
    }
    await report(
      wholeNumber('least', values.least),
      wholeNumber('limit', values.limit),
      values.json,
    );
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

process.exitCode = await main();
