import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SearchRequest } from '../answer.ts';
import type { IndexDocument } from '../index-document.ts';
import { HttpSearch } from './http-search.ts';
import { bulkLines, indexTemplate } from './index-template.ts';
import { HIT_END, HIT_START } from './request-bodies.ts';

/*
 * Responses written after the documented API (OpenSearch 3, 'Search API', 'Highlight', 'Filters
 * aggregation', 'Term suggester'), as no server is at hand. Where one is, OPENSEARCH_URL names it and
 * the last test asks it.
 */

const DOCUMENTS: readonly IndexDocument[] = [
  ['harbour', 'ar', 'افتتاح الميناء', 'وصلت السفن إلى نيروبا.', '2022-03-01'],
  ['trade', 'fa', null, 'همکاری‌ها در نیروبا.', null],
].map(([id, language, title, text, date]) => ({
  id: id!,
  url: `/articles/${id}/`,
  language: language as 'ar' | 'fa',
  title: title ?? null,
  titleBy: title ? 'source' : 'unknown',
  blocks: [text!],
  date: date ?? null,
  dateBasis: date ? 'stated' : 'unknown',
  publisher: null,
  publisherName: null,
  tags: ['trade'],
}));

const [, HARBOUR] = bulkLines(DOCUMENTS[0]!).split('\n');
const SOURCE = JSON.parse(HARBOUR!) as object;

type Body = Readonly<Record<string, unknown>>;

/** A server that answers in turn, and remembers what it was asked. */
function server(...responses: readonly (object | number)[]) {
  const asked: Body[] = [];
  const fetcher = ((address: string, init: RequestInit) => {
    assert.equal(address, 'https://search.example.org/rasad/_search');
    asked.push(JSON.parse(init.body as string) as Body);
    const response = responses[asked.length - 1]!;
    return Promise.resolve(
      typeof response === 'number'
        ? new Response('', { status: response })
        : Response.json(response),
    );
  }) as typeof fetch;
  return { asked, search: new HttpSearch('https://search.example.org/rasad/', fetcher) };
}

const request = (query: string, rest: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  filters: {},
  sort: 'relevance',
  exact: false,
  ...rest,
});

const facet = (buckets: object[] = []) => ({ doc_count: 0, values: { buckets } });

const counts = (terms: Readonly<Record<string, number>>) => {
  return {
    archive: {
      doc_count: 2,
      terms: {
        buckets: Object.fromEntries(
          Object.entries(terms).map(([name, count]) => [name, { doc_count: count }]),
        ),
      },
    },
    language: facet([{ key: 'ar', doc_count: 1 }]),
    publisher: facet(),
    year: facet([{ key: '2022', doc_count: 1 }]),
    tag: facet(),
  };
};

const FOUND = {
  took: 1,
  hits: {
    total: { value: 1, relation: 'eq' },
    hits: [{ _index: 'rasad', _id: 'harbour', _score: 2.5, matched_queries: ['t0', 't1'] }],
  },
  aggregations: counts({ t0: 1, t1: 2 }),
};

describe('search by an engine over HTTP', () => {
  test('gives what was found, how much was searched and the counts of facets', async () => {
    const { search, asked } = server(FOUND);
    const answer = await search.search(request('السفن نيروبا'));
    assert.deepEqual(
      answer.hits.map(({ key, score, missing }) => [key, score, missing]),
      [['harbour', 2.5, []]],
    );
    assert.deepEqual(answer.partial, []);
    assert.deepEqual(answer.searched, { articles: 2, of: 2, complete: true });
    assert.deepEqual(answer.facets.language, { ar: 1 });
    assert.equal(asked.length, 1);
    const { bool } = asked[0]!['query'] as { bool: { must: unknown[] } };
    assert.equal(bool.must.length, 2);
  });

  test('filters, dates, order and exclusion are asked of the engine', async () => {
    const { search, asked } = server(FOUND);
    const filters = { language: ['ar'] };
    await search.search(
      request('سفن -"نيروبا"', { filters, from: '2022-01-01', sort: 'oldest', exact: true }),
    );
    const [body] = asked;
    assert.deepEqual(body!['post_filter'], { bool: { filter: [{ terms: { language: ['ar'] } }] } });
    const { bool } = body!['query'] as { bool: Record<string, unknown[]> };
    assert.deepEqual(bool['filter'], [
      { range: { days: { gte: '2022-01-01', relation: 'intersects' } } },
    ]);
    assert.equal(bool['must_not']?.length, 1);
    assert.match(JSON.stringify(body!['sort']), /"day":\{"order":"asc","missing":"_last"\}/u);
    assert.doesNotMatch(JSON.stringify(body!['query']), /"title\.ar/u);
  });

  test('where no article has all, those that have some follow, saying what they lack', async () => {
    const none = { ...FOUND, hits: { hits: [] }, aggregations: counts({ t0: 1, t1: 0 }) };
    const some = {
      ...FOUND,
      hits: { hits: [{ _id: 'harbour', _score: 1, matched_queries: ['t0'] }] },
    };
    const { search, asked } = server(none, some);
    const answer = await search.search(request('السفن قرنبيط'));
    assert.deepEqual(answer.hits, []);
    assert.deepEqual(
      answer.partial.map(({ missing }) => missing),
      [['قرنبيط']],
    );
    assert.deepEqual(answer.unknown, ['قرنبيط']);
    assert.match(JSON.stringify(asked[1]!['query']), /"minimum_should_match":1/u);
  });

  test('a correction is offered only where nothing is found', async () => {
    const suggest = { t0: [{ text: 'السفم', options: [{ text: 'السفن', score: 0.8, freq: 1 }] }] };
    const nothing = { ...FOUND, hits: { hits: [] }, aggregations: counts({ t0: 0 }), suggest };
    const { search } = server(nothing);
    const { correction } = await search.search(request('السفم'));
    assert.deepEqual(correction, { query: 'السفن', kind: 'spelling' });
  });

  test('texts come in one request, with the words found marked, whatever they touch', async () => {
    const text = `وصلت ${HIT_START}السفن${HIT_END} إلى (${HIT_START}نيروبا${HIT_END}).`;
    const details = {
      hits: { hits: [{ _id: 'harbour', _source: SOURCE, highlight: { text: [text] } }] },
    };
    const { search, asked } = server(FOUND, details);
    const { hits } = await search.search(request('السفن نيروبا'));
    const [detail, again] = await Promise.all([hits[0]!.load(), hits[0]!.load()]);
    assert.deepEqual(again, detail);
    assert.equal(asked.length, 2);
    assert.equal(detail.titleTokens, 2);
    assert.deepEqual(
      detail.marked.map((at) => detail.tokens[at]),
      ['السفن', '(نيروبا).'],
    );
    assert.deepEqual(
      [detail.id, detail.title, detail.date],
      ['harbour', 'افتتاح الميناء', '2022-03-01'],
    );
  });

  test('an engine that refuses is an error, for each text too', async () => {
    await assert.rejects(server(503).search.search(request('سفن')), /answers 503/u);
    const { search } = server(FOUND, 500);
    const { hits } = await search.search(request('سفن'));
    await assert.rejects(Promise.all([hits[0]!.load(), hits[0]!.load()]), /answers 500/u);
  });

  const address = process.env['OPENSEARCH_URL'];
  test(
    'a real server answers alike',
    { skip: address ? false : 'OPENSEARCH_URL is not set' },
    async () => {
      const call = async (
        path: string,
        method: string,
        body: string,
        type = 'application/json',
      ) => {
        const response = await fetch(`${address}/${path}`, {
          method,
          headers: { 'Content-Type': type },
          body,
        });
        assert.ok(response.ok, await response.text());
      };
      const names = [] as const;
      await call('_index_template/rasad', 'PUT', JSON.stringify(indexTemplate(names)));
      const lines = DOCUMENTS.map(bulkLines)
        .join('')
        .replaceAll('"_index":"rasad"', '"_index":"rasad-test"');
      await call('_bulk?refresh=true', 'POST', lines, 'application/x-ndjson');
      const search = new HttpSearch(`${address}/rasad-test`);
      const { hits } = await search.search(request('سفينة'));
      assert.deepEqual(
        hits.map(({ key }) => key),
        ['harbour'],
      );
      const { tokens, marked } = await hits[0]!.load();
      assert.deepEqual(
        marked.map((at) => tokens[at]),
        ['السفن'],
      );
      const both = await search.search(request('نیروبا'));
      assert.equal(both.hits.length, 2);
      await call('rasad-test', 'DELETE', '');
    },
  );
});
