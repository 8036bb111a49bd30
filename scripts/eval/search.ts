import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoot } from '../../src/archive/content-folder.ts';
import type { Engine, OpenEngine } from './engines/engine.ts';
import { openLunr } from './engines/lunr.ts';
import { openMiniSearch } from './engines/minisearch.ts';
import { openOrama } from './engines/orama.ts';
import { openOurs } from './engines/ours.ts';
import { openPagefind } from './engines/pagefind.ts';
import { readHeldArticles, type HeldArticle } from './held-articles.ts';
import { CORRECTED_KINDS, judge, kindFigures, type KindFigures, type Verdict } from './judge.ts';
import { readQuerySets, type QueryCase } from './query-sets.ts';
import { formatKilobytes, formatShare, formatTable } from './table.ts';

const HELP = `npm run eval:search -- [options]

Readers' queries on the held articles: are the right ones found, no wrong ones, the right words
marked? The queries are in tests/search; its README says how each kind is judged. The archive's own
search must pass every kind but typos, and four typos in five; otherwise the exit code is 1.

  --kind NAME     one kind only; may be given more than once
  --engine NAME   ours or all (all)
  --failures      list what the archive's own search failed, with the reason
  --json          figures and failures as JSON
  --help`;

/** Queries that a first search is weighed with. */
const FIRST_SEARCH = { query: 'القوقاز', page: 'ar' } as const;
const TYPO_BAR = 0.8;

const PEERS: readonly OpenEngine[] = [openPagefind, openMiniSearch, openOrama, openLunr];

interface Judged {
  readonly query: QueryCase;
  readonly verdict: Verdict;
}

interface EngineResult {
  readonly name: string;
  readonly firstSearchBytes: number;
  readonly judged: readonly Judged[];
}

async function judgeQuery(
  engine: Engine,
  query: QueryCase,
  articles: readonly HeldArticle[],
): Promise<Judged> {
  const surfacesIn = (number: string) =>
    articles.find((article) => article.number === number)?.surfaces ?? new Set<string>();
  // An engine that does not say which words it found is judged on articles alone.
  const asked = engine.marksWords ? query : { ...query, marked: [] };
  const outcome = await engine.search(query.query, query.page);
  const verdict = judge(asked, outcome, surfacesIn);
  if (verdict.passed || !CORRECTED_KINDS.has(query.kind) || outcome.correction === null) {
    return { query, verdict };
  }
  const corrected = await engine.search(outcome.correction, query.page);
  const second = judge(asked, corrected, surfacesIn);
  const reason = second.passed ? '' : `corrected to '${outcome.correction}': ${second.reason}`;
  return { query, verdict: { ...second, reason } };
}

async function evaluate(
  open: OpenEngine,
  articles: readonly HeldArticle[],
  queries: readonly QueryCase[],
): Promise<EngineResult> {
  const engine = await open(articles);
  try {
    const judged: Judged[] = [];
    for (const query of queries) judged.push(await judgeQuery(engine, query, articles));
    const { query, page } = FIRST_SEARCH;
    const firstSearchBytes = await engine.firstSearchBytes(query, page);
    return { name: engine.name, firstSearchBytes, judged };
  } finally {
    await engine.close();
  }
}

function byKind(judged: readonly Judged[]): Map<string, KindFigures> {
  const kinds = Map.groupBy(judged, ({ query }) => query.kind);
  return new Map([...kinds].map(([kind, rows]) => [kind, kindFigures(rows)]));
}

/** What of the bars is missed, a line each. */
function missedBars(kinds: ReadonlyMap<string, KindFigures>): string[] {
  return [...kinds].flatMap(([kind, { passed, queries }]) => {
    const bar = kind === 'typo' ? Math.ceil(TYPO_BAR * queries) : queries;
    return passed >= bar ? [] : [`${kind}: ${passed} of ${queries} passed, must be ${bar}`];
  });
}

function kindTable(name: string, judged: readonly Judged[]): string {
  const rows = [...byKind(judged), ['all', kindFigures(judged)] as const].map(([kind, figures]) => [
    kind,
    `${figures.passed}/${figures.queries}`,
    formatShare(figures.precision),
    formatShare(figures.recall),
    formatShare(figures.markRecall),
  ]);
  return formatTable([name, 'passed', 'precision', 'recall', 'words marked'], rows);
}

function comparison(results: readonly EngineResult[]): string {
  const kinds = [
    ...new Set(results.flatMap(({ judged }) => judged.map(({ query }) => query.kind))),
  ];
  const passedOf = ({ judged }: EngineResult, kind: string) => {
    const { passed, queries } = kindFigures(judged.filter(({ query }) => query.kind === kind));
    return `${passed}/${queries}`;
  };
  const passed = kinds.map((kind) => [kind].concat(results.map((each) => passedOf(each, kind))));
  const overall = results.map(({ judged }) => kindFigures(judged));
  return formatTable(
    ['passed, by kind', ...results.map(({ name }) => name)],
    [
      ...passed,
      ['all', ...overall.map((figures) => `${figures.passed}/${figures.queries}`)],
      ['precision', ...overall.map(({ precision }) => formatShare(precision))],
      ['recall', ...overall.map(({ recall }) => formatShare(recall))],
      ['words marked', ...overall.map(({ markRecall }) => formatShare(markRecall))],
      ['first search', ...results.map(({ firstSearchBytes }) => formatKilobytes(firstSearchBytes))],
    ],
  );
}

function failures({ judged }: EngineResult): string[] {
  return judged
    .filter(({ verdict }) => !verdict.passed)
    .map(
      ({ query, verdict }) => `${query.at}  ${query.kind}  ${query.query}  →  ${verdict.reason}`,
    );
}

function asJson(results: readonly EngineResult[]): string {
  const engines = results.map((result) => ({
    name: result.name,
    firstSearchBytes: result.firstSearchBytes,
    all: kindFigures(result.judged),
    kinds: Object.fromEntries(byKind(result.judged)),
    failures: failures(result),
  }));
  return JSON.stringify(engines, null, 2);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kind: { type: 'string', multiple: true, default: [] },
      engine: { type: 'string', default: 'all' },
      failures: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (!['ours', 'all'].includes(values.engine)) {
    throw new Error(`--engine ${values.engine}: must be one of ours, all`);
  }
  const all = await readQuerySets(path.resolve('tests/search'));
  const known = new Set(all.map(({ kind }) => kind));
  const unknown = values.kind.find((kind) => !known.has(kind));
  if (unknown !== undefined) {
    throw new Error(`--kind ${unknown}: must be one of ${[...known].join(', ')}`);
  }
  const queries =
    values.kind.length === 0 ? all : all.filter(({ kind }) => values.kind.includes(kind));
  const articles = await readHeldArticles(contentRoot());
  const results = [await evaluate(openOurs, articles, queries)];
  const ours = results[0]!;
  if (values.engine === 'all') {
    for (const open of PEERS) results.push(await evaluate(open, articles, queries));
  }
  if (values.json) {
    console.log(asJson(results));
  } else {
    console.log(`${queries.length} queries on ${articles.length} articles\n`);
    console.log(kindTable(ours.name, ours.judged));
    if (results.length > 1) console.log(`\n${comparison(results)}`);
    if (values.failures) console.log(`\nFailed:\n${failures(ours).join('\n') || 'nothing'}`);
  }
  for (const missed of missedBars(byKind(ours.judged))) {
    console.error(`bar missed: ${missed}`);
    process.exitCode = 1;
  }
}

try {
  await main();
} catch (error) {
  console.error(`eval:search: ${(error as Error).message}`);
  process.exitCode = 1;
}
