import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Measurement, type Tally } from './joiners/measurement.ts';
import { corporaFolder, readCorpus } from './retrieval/corpus.ts';
import { formatShare, formatTable, type Row } from './table.ts';

const HELP = `npm run eval:joiners -- [options]

Takes the joiners (U+200C) out of real Persian news and has ingest restore them: how many of those
that it puts stood there (precision), and how many of those that stood there it puts (recall)?

'Wrong' is every joiner that the article has not; 'usual' are those of them that the publisher writes
elsewhere in the same word. Articles without a joiner say nothing of where they stand: of these it is
counted how many ingest would repair as they are.

  --source NAME   the publisher (ISNA)
  --wrong N       list the N words that are most often given a joiner which the article has not
  --missed N      list the N words that are most often not given theirs
  --help

The corpora are read from ../shared/corpora or RASAD_CORPORA; without them nothing is measured.`;

function row(name: string, { right, wrong, wrongButUsual, wanted }: Tally): Row {
  const given = right + wrong;
  return [
    name,
    String(wanted),
    String(given),
    String(wrong),
    String(wrongButUsual),
    formatShare(given > 0 ? right / given : null),
    formatShare(wanted > 0 ? right / wanted : null),
  ];
}

function sum(tallies: readonly Tally[]): Tally {
  const of = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return {
    right: of('right'),
    wrong: of('wrong'),
    wrongButUsual: of('wrongButUsual'),
    wanted: of('wanted'),
  };
}

function commonest(counts: ReadonlyMap<string, number>, size: number): string {
  const words = [...counts].sort((a, b) => b[1] - a[1]).slice(0, size);
  return words.map(([word, count]) => `${word} ${count}`).join(', ');
}

async function measure(source: string): Promise<Measurement> {
  const measurement = new Measurement();
  for await (const article of readCorpus(corporaFolder(), 'fa')) {
    if (article.source === source) measurement.add(article.body);
  }
  return measurement;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      source: { type: 'string', default: 'ISNA' },
      wrong: { type: 'string', default: '0' },
      missed: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (!existsSync(path.join(corporaFolder(), 'fa.jsonl.gz'))) {
    console.log(`Nothing measured: there are no corpora in ${corporaFolder()}.`);
    return 0;
  }
  const measured = await measure(values.source);
  const tallies = measured.tallies();
  const heading = ['joiners', 'stood', 'given', 'wrong', 'usual', 'precision', 'recall'];
  const rows = [...tallies].map(([kind, tally]) => row(kind, tally));
  console.log(formatTable(heading, [...rows, row('all', sum([...tallies.values()]))]));
  console.log(
    `\n${measured.articles} articles with joiners, ${measured.repaired} of them repaired once they are taken out; ` +
      `${measured.bare} without any, ${measured.repairedBare} of them repaired as they are.`,
  );
  const [wrong, missed] = [Number(values.wrong), Number(values.missed)];
  if (wrong > 0) console.log(`\nWrong: ${commonest(measured.wrong, wrong)}`);
  if (missed > 0) console.log(`\nMissed: ${commonest(measured.missed, missed)}`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
