import { parseArgs } from 'node:util';
import { articlePath } from '../src/i18n/paths.ts';
import { openSearch } from '../src/search/node.ts';
import type { Answer, Hit, SearchRequest } from '../src/search/answer.ts';

const HELP = `Searches the built archive, with the code that the browser runs.

  npm run search -- "query" [--json] [--exact] [--language ar|fa] [--publisher id] [--year yyyy]
                    [--tag id] [--from yyyy-mm-dd] [--to yyyy-mm-dd] [--sort relevance|newest|oldest]
                    [--limit n] [--index folder]

  --json      one JSON object: results in rank order, with article ids and the words found
  --limit     results to print (20)
  --index     the index to ask (dist/search-index)`;

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        exact: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        language: { type: 'string', multiple: true },
        publisher: { type: 'string', multiple: true },
        year: { type: 'string', multiple: true },
        tag: { type: 'string', multiple: true },
        from: { type: 'string' },
        to: { type: 'string' },
        sort: { type: 'string', default: 'relevance' },
        limit: { type: 'string', default: '20' },
        index: { type: 'string', default: `${process.env['RASAD_OUT'] ?? 'dist'}/search-index` },
      },
    });
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${HELP}`);
  }
}

async function shown(hit: Hit) {
  const { id, language, title, date, publisher, tokens, marked } = await hit.load();
  return {
    id,
    url: articlePath(id),
    language,
    title,
    date,
    publisher,
    score: hit.score,
    missing: hit.missing,
    marked: marked.map((index) => tokens[index]!),
  };
}

async function print(answer: Answer, query: string, limit: number, json: boolean): Promise<void> {
  const results = await Promise.all(answer.hits.slice(0, limit).map(shown));
  const partial = await Promise.all(answer.partial.slice(0, limit).map(shown));
  const { unknown, correction, alsoSearched, facets } = answer;
  if (json) {
    const total = answer.hits.length;
    console.log(
      JSON.stringify(
        { query, total, results, partial, unknown, correction, alsoSearched, facets },
        null,
        2,
      ),
    );
    return;
  }
  console.log(`${answer.hits.length} found`);
  for (const hit of results) console.log(`  ${hit.id}  ${hit.date ?? '-'}  ${hit.title ?? '-'}`);
  if (unknown.length > 0) console.log(`nowhere in the archive: ${unknown.join(', ')}`);
  for (const hit of partial) {
    console.log(`  in part: ${hit.id}  ${hit.title ?? '-'}  (lacks ${hit.missing.join(', ')})`);
  }
  if (correction) console.log(`did you mean: ${correction.query}`);
}

const { values, positionals } = readArguments();
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const sort = (['relevance', 'newest', 'oldest'] as const).find((known) => known === values.sort);
if (!sort) fail(`--sort: '${values.sort}' is not an order; use relevance, newest or oldest`);
const limit = Number(values.limit);
if (!Number.isInteger(limit) || limit < 1)
  fail(`--limit: '${values.limit}' is not a number above 0`);
const { language, publisher, year, tag } = values;
const filters: SearchRequest['filters'] = {
  ...(language && { language }),
  ...(publisher && { publisher }),
  ...(year && { year }),
  ...(tag && { tag }),
};
const query = positionals.join(' ');
try {
  const search = await openSearch(values.index);
  const { from, to, exact = false } = values;
  const answer = await search.search({ query, filters, from, to, sort, exact });
  await print(answer, query, limit, values.json ?? false);
} catch (error) {
  fail((error as Error).message);
}
