import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentRoot } from '../../src/archive/content-folder.ts';
import { LANGUAGES, type Language } from '../../src/archive/language.ts';
import { findMentions } from '../../src/archive/mentions/find-mentions.ts';
import { buildNameIndex } from '../../src/archive/mentions/name-index.ts';
import { nameRecords, type NameRecord } from '../../src/archive/names.ts';
import { readEntities, readTags } from '../../src/archive/vocabulary-files.ts';
import { corporaFolder, readCorpus } from '../eval/retrieval/corpus.ts';
import { formatTable } from '../eval/table.ts';
import { gazetteerFolder, gazetteerNames, hasGazetteer } from './gazetteer.ts';

const HELP = `npm run bench:mentions -- [--articles n]

How fast the mention finder reads: MB of text (UTF-8) a second of one core's time, with 10, 1,000 and
15,000 entities (the archive's own, then the gazetteer's places), on real Arabic and Persian news.
Exit code: 1 where it is below 2 MB/s with 15,000 entities.

  --articles n   articles of each language (5000)
  --help

RASAD_CORPORA and RASAD_GAZETTEER name other folders than ../shared/corpora and ../shared/gazetteer;
where they are absent, it says so and measures nothing.`;

const SIZES = [10, 1000, 15_000];
const BAR = 2;

interface Sample {
  readonly language: Language;
  readonly articles: readonly (readonly string[])[];
  readonly megabytes: number;
}

async function readSample(language: Language, most: number): Promise<Sample> {
  const articles: string[][] = [];
  let bytes = 0;
  for await (const { title, body } of readCorpus(corporaFolder(), language)) {
    const texts = [title, ...body.split('\n\n')];
    for (const text of texts) bytes += Buffer.byteLength(text);
    if (articles.push(texts) === most) break;
  }
  return { language, articles, megabytes: bytes / 1e6 };
}

/** Seconds of processor time, so that what else the machine does is not counted. */
function secondsOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function measure(names: readonly NameRecord[], samples: readonly Sample[]) {
  let index = buildNameIndex([]);
  const building = secondsOf(() => {
    index = buildNameIndex(names);
  });
  const speeds = samples.map(({ language, articles, megabytes }) => {
    let mentions = 0;
    const seconds = secondsOf(() => {
      for (const texts of articles)
        mentions += findMentions(index, language, texts).mentions.length;
    });
    return { speed: megabytes / seconds, mentions };
  });
  const cells = speeds.flatMap(({ speed, mentions }) => [
    speed.toFixed(2),
    mentions.toLocaleString('en'),
  ]);
  return { building, speeds, cells };
}

async function bench(most: number): Promise<number> {
  const root = contentRoot();
  const own = nameRecords(await readEntities(root), await readTags(root));
  const places = await gazetteerNames(gazetteerFolder());
  const samples: Sample[] = [];
  for (const language of LANGUAGES) samples.push(await readSample(language, most));
  let slowest = Infinity;
  const rows = SIZES.map((size) => {
    const { building, speeds, cells } = measure([...own, ...places].slice(0, size), samples);
    if (size === SIZES.at(-1)) slowest = Math.min(...speeds.map(({ speed }) => speed));
    return [size.toLocaleString('en'), `${Math.round(building * 1000)} ms`, ...cells];
  });
  const heading = samples.flatMap(({ language, megabytes }) => [
    `${language}, ${megabytes.toFixed(1)} MB: MB/s`,
    'mentions',
  ]);
  console.log(formatTable(['entities', 'index built in', ...heading], rows));
  const verdict = slowest >= BAR ? 'met' : 'missed';
  console.log(`\nbar of ${BAR} MB/s with 15,000 entities ${verdict}: ${slowest.toFixed(2)} MB/s`);
  return slowest >= BAR ? 0 : 1;
}

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        articles: { type: 'string', default: '5000' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const most = Number(values.articles);
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    if (!Number.isInteger(most) || most < 1) {
      console.error(`--articles: '${values.articles}' is not a whole number above 0`);
      return 2;
    }
    if (!existsSync(corporaFolder()) || !hasGazetteer(gazetteerFolder())) {
      console.log(`skipped: no news in ${corporaFolder()}, or no places in ${gazetteerFolder()}`);
      return 0;
    }
    return await bench(most);
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

process.exitCode = await main();
