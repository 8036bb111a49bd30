import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from './engines/engine.ts';
import { judge, kindFigures, surfaceOf } from './judge.ts';
import { parseQuerySet, type QueryCase } from './query-sets.ts';

const surfaces = new Map([
  ['000', new Set(['تركيا', 'باكو'].map(surfaceOf))],
  ['001', new Set(['تركيا'].map(surfaceOf))],
]);
const surfacesIn = (number: string) => surfaces.get(number) ?? new Set<string>();

function queryCase(part: Partial<QueryCase>): QueryCase {
  return {
    query: 'تركيا',
    page: 'ar',
    wanted: ['000'],
    unwanted: ['001'],
    kind: 'precision',
    marked: [],
    at: 'x.tsv:2',
    ...part,
  };
}

function outcome(hits: string[], part: Partial<Outcome> = {}): Outcome {
  const found = hits.map((number) => ({ number, marked: [] }));
  return { hits: found, partial: [], unknown: [], correction: null, ...part };
}

const marking = (marked: string[]) => outcome([], { hits: [{ number: '000', marked }] });

test('a query passes when all that is wanted is found and nothing unwanted', () => {
  assert.equal(judge(queryCase({}), outcome(['000', '004']), surfacesIn).passed, true);
  assert.match(judge(queryCase({}), outcome([]), surfacesIn).reason, /not found: 000/);
  assert.match(judge(queryCase({}), outcome(['000', '001']), surfacesIn).reason, /wrongly/);
});

test('a right word must be marked, in any of its spellings', () => {
  const query = queryCase({ marked: ['تركيا', 'باكو', 'طهران'] });
  assert.equal(judge(query, marking(['«ترکیا»،']), surfacesIn).passed, true);
  assert.equal(judge(query, marking(['غيرها']), surfacesIn).passed, false);
  const { marksFound, marksWanted } = judge(query, marking(['باكو']), surfacesIn);
  assert.deepEqual([marksFound, marksWanted], [1, 2]);
});

test('a pasted headline wants its article first, among partial matches too', () => {
  const query = queryCase({ kind: 'pasted', unwanted: [] });
  const partial = ['000', '001'].map((number) => ({ number, marked: [] }));
  assert.equal(judge(query, outcome([], { partial }), surfacesIn).passed, true);
  assert.equal(judge(query, outcome(['001'], { partial }), surfacesIn).passed, false);
});

test('a made-up word must find nothing, not even partly', () => {
  const query = queryCase({ kind: 'made-up', wanted: [] });
  assert.equal(judge(query, outcome([]), surfacesIn).passed, true);
  const partial = [{ number: '004', marked: [] }];
  assert.equal(judge(query, outcome([], { partial }), surfacesIn).passed, false);
});

test('beside an unknown word the rest is offered as partial, and the word is named', () => {
  const query = queryCase({ kind: 'unknown-word' });
  const partial = [{ number: '000', marked: [] }];
  assert.equal(judge(query, outcome([], { partial, unknown: ['س'] }), surfacesIn).passed, true);
  assert.equal(judge(query, outcome([], { partial, unknown: [] }), surfacesIn).passed, false);
  assert.equal(judge(query, outcome(['000'], { unknown: ['س'] }), surfacesIn).passed, false);
});

test('figures count articles over all queries, don’t-cares left out', () => {
  const judged = [outcome(['000', '004']), outcome(['001'])].map((each) => ({
    query: queryCase({}),
    verdict: judge(queryCase({}), each, surfacesIn),
  }));
  assert.deepEqual(kindFigures(judged), {
    queries: 2,
    passed: 1,
    precision: 0.5,
    recall: 0.5,
    markRecall: null,
  });
});

test('a query set says where it is wrong', () => {
  const heading = 'query\tpage\twanted\tunwanted\tkind\tmarked\n';
  assert.equal(
    parseQuerySet(`${heading}س\tar\t000 001\t-\talef\tس|ص\n`, 'a.tsv')[0]!.at,
    'a.tsv:2',
  );
  assert.throws(() => parseQuerySet(`${heading}س\tar\t-\t-\n`, 'a.tsv'), /a\.tsv:2: 4 columns/);
  assert.throws(
    () => parseQuerySet(`${heading}س\tar\t000\t000\talef\t-\n`, 'a.tsv'),
    /both wanted and unwanted/,
  );
  assert.throws(() => parseQuerySet('query\n', 'a.tsv'), /heading/);
});
