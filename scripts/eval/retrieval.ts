import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../src/archive/language.ts';
import {
  chooseArticles,
  corporaFolder,
  readCorpus,
  readTitleQueries,
  type TitleQuery,
} from './retrieval/corpus.ts';
import type { Collection, RankingEngine } from './retrieval/engine.ts';
import { findLucene, measureLucene } from './retrieval/lucene.ts';
import { openMiniSearch } from './retrieval/minisearch.ts';
import { perturb, PERTURBATIONS, type Perturbation } from './retrieval/perturb.ts';
import { rankingFigures, rankOf, type RankingFigures } from './retrieval/ranking.ts';
import { SPLITS, type Split } from './retrieval/sampling.ts';
import { formatKilobytes, formatShare, formatTable } from './table.ts';

const HELP = `npm run eval:retrieval -- [options]

Headlines as queries on real news: is the article that a headline stands over found from its body?
Any word may match: articles with all the words first, then those with some.

  --lang ar|fa          one language only (both)
  --articles N          index N articles, the wanted ones among them (all)
  --engine NAME         ours, minisearch or both (both)
  --perturb NAME        respell the queries: ${PERTURBATIONS.join(', ')};
                        may be given more than once; 'each' for every one ('none' is always run)
  --split NAME          queries of one half: ${SPLITS.join(', ')} (all). Tune on dev, report heldout.
  --titles              index titles too (bodies only)
  --no-lucene           leave Lucene 8 out, even where it is installed
  --json                figures as JSON
  --help

The corpora are read from ../shared/corpora or RASAD_CORPORA; without them nothing is measured.
Indexes are kept below the system's folder for temporary files.`;

const ENGINES = ['ours', 'minisearch', 'both'] as const;

interface Options {
  readonly languages: readonly Language[];
  readonly articles: number | null;
  readonly engines: readonly ('ours' | 'minisearch')[];
  readonly perturbations: readonly Perturbation[];
  readonly split: Split;
  readonly titles: boolean;
  readonly lucene: boolean;
  readonly json: boolean;
}

/** One line of the result. */
interface Measured extends RankingFigures {
  readonly language: Language;
  readonly articles: number;
  readonly engine: string;
  readonly queriesAs: Perturbation;
  readonly firstSearchBytes: number | null;
  readonly millisecondsPerQuery: number | null;
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) {
    throw new Error(`--${option} ${value}: must be one of ${allowed.join(', ')}`);
  }
  return found;
}

function readOptions(): Options | 'help' {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      lang: { type: 'string' },
      articles: { type: 'string' },
      engine: { type: 'string', default: 'both' },
      perturb: { type: 'string', multiple: true, default: [] },
      split: { type: 'string', default: 'all' },
      titles: { type: 'boolean', default: false },
      lucene: { type: 'boolean', default: true },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const articles = values.articles === undefined ? null : Number(values.articles);
  if (articles !== null && !(Number.isInteger(articles) && articles > 0)) {
    throw new Error(`--articles ${values.articles}: must be a whole number above 0`);
  }
  const engine = oneOf('engine', values.engine, ENGINES);
  const named = values.perturb.includes('each')
    ? PERTURBATIONS
    : values.perturb.map((name) => oneOf('perturb', name, PERTURBATIONS));
  return {
    languages: values.lang === undefined ? LANGUAGES : [oneOf('lang', values.lang, LANGUAGES)],
    articles,
    engines: engine === 'both' ? ['minisearch', 'ours'] : [engine],
    perturbations: [...new Set<Perturbation>(['none', ...named])],
    split: oneOf('split', values.split, SPLITS),
    titles: values.titles,
    lucene: values.lucene,
    json: values.json,
  };
}

function note(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
}

async function openEngine(
  name: 'ours' | 'minisearch',
  collection: Collection,
): Promise<RankingEngine> {
  if (name === 'minisearch') return openMiniSearch(collection);
  const { openOurs } = await import('./retrieval/ours.ts');
  return openOurs(collection);
}

async function measureEngine(
  engine: RankingEngine,
  queries: readonly TitleQuery[],
): Promise<Pick<Measured, keyof RankingFigures | 'millisecondsPerQuery'>> {
  const ranks: (number | null)[] = [];
  let milliseconds = 0;
  for (const { text, id } of queries) {
    const ranked = await engine.rank(text);
    milliseconds += ranked.milliseconds;
    ranks.push(rankOf(ranked.ids, id));
  }
  return { ...rankingFigures(ranks), millisecondsPerQuery: milliseconds / queries.length };
}

async function measureLanguage(
  language: Language,
  options: Options,
  corpora: string,
): Promise<Measured[]> {
  const queries = await readTitleQueries(corpora, language, options.split);
  const everyQuery = await readTitleQueries(corpora, language, 'all');
  const keep = new Set(everyQuery.map(({ id }) => id));
  const chosen = await chooseArticles(corpora, language, keep, options.articles);
  const collection: Collection = {
    name: `${language}-${chosen.size}${options.titles ? '-titles' : ''}`,
    language,
    titles: options.titles,
    async *articles() {
      for await (const article of readCorpus(corpora, language)) {
        if (chosen.has(article.id)) yield article;
      }
    },
  };
  const sets = options.perturbations.map((how) => ({
    how,
    queries: queries.map(({ text, id }) => ({ text: perturb(text, how, language), id })),
  }));
  const measured: Measured[] = [];
  const base = { language, articles: chosen.size };
  for (const name of options.engines) {
    note(`${language}: ${name}, ${chosen.size} articles`);
    const engine = await openEngine(name, collection);
    const firstSearchBytes = await engine.firstSearchBytes(queries[0]!.text);
    // A first pass, not counted, so that times are those of an index in memory.
    await measureEngine(engine, queries);
    for (const { how, queries: respelled } of sets) {
      const figures = await measureEngine(engine, respelled);
      measured.push({ ...base, engine: engine.name, queriesAs: how, firstSearchBytes, ...figures });
    }
    await engine.close();
  }
  const lucene = options.lucene ? await findLucene(corpora) : { missing: 'left out' };
  if ('missing' in lucene) {
    note(`Lucene 8 not measured: ${lucene.missing}`);
    return measured;
  }
  for (const { how, queries: respelled } of sets) {
    note(`${language}: Lucene 8, ${how}`);
    const set = `${options.split}-${how}`;
    for (const [engine, figures] of Object.entries(
      await measureLucene(lucene, collection, respelled, set),
    )) {
      const unknown = { firstSearchBytes: null, millisecondsPerQuery: null };
      measured.push({ ...base, engine, queriesAs: how, ...unknown, ...figures });
    }
  }
  return measured;
}

function report(measured: readonly Measured[]): string {
  const rows = measured.map((line) => {
    const peer = measured.find(
      (other) =>
        other.engine.startsWith('MiniSearch') &&
        other.language === line.language &&
        other.queriesAs === line.queriesAs,
    );
    const time = line.millisecondsPerQuery;
    const peerTime = peer?.millisecondsPerQuery ?? null;
    return [
      `${line.language} ${line.engine}`,
      line.queriesAs,
      String(line.queries),
      formatShare(line.mrr10),
      formatShare(line.success1),
      formatShare(line.success10),
      formatKilobytes(line.firstSearchBytes),
      time === null ? '–' : time.toFixed(1),
      time === null || peerTime === null ? '–' : (time / peerTime).toFixed(2),
    ];
  });
  const heading = ['engine', 'queries as', 'n', 'MRR@10', 'S@1', 'S@10', 'first search', 'ms', '×'];
  return formatTable(heading, rows);
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options === 'help') {
    console.log(HELP);
    return;
  }
  const corpora = corporaFolder();
  if (!existsSync(corpora)) {
    console.log(`Skipped: no corpora in ${corpora} (set RASAD_CORPORA to where they are).`);
    return;
  }
  const measured: Measured[] = [];
  for (const language of options.languages) {
    measured.push(...(await measureLanguage(language, options, corpora)));
  }
  console.log(options.json ? JSON.stringify(measured, null, 2) : report(measured));
}

try {
  await main();
} catch (error) {
  console.error(`eval:retrieval: ${(error as Error).message}`);
  process.exitCode = 1;
}
