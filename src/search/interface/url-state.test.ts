import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FACETS, type SearchRequest } from '../answer.ts';
import { asksSomething, defaultSort, isTooLong, readState, writeState } from './url-state.ts';

const read = (search: string) => readState(new URLSearchParams(search));

const values = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 3 });
const day = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const request: fc.Arbitrary<SearchRequest> = fc
  .record({
    query: fc.string({ unit: 'grapheme', maxLength: 40 }),
    facets: fc.tuple(...FACETS.map(() => values)),
    from: fc.option(day, { nil: undefined }),
    to: fc.option(day, { nil: undefined }),
    sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
    exact: fc.boolean(),
  })
  .map(({ query, facets, from, to, sort, exact }): SearchRequest => {
    const chosen = FACETS.map((facet, at) => [facet, facets[at]!] as const);
    const filters = Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
    const order = sort === 'relevance' ? defaultSort(query) : sort;
    return { query, filters, from, to, sort: order, exact };
  });

test('every search comes back from its address as it was', () => {
  fc.assert(
    fc.property(request, (wanted) => {
      const address = writeState(wanted).toString();
      assert.deepEqual(read(address), wanted);
      assert.equal(writeState(read(address)).toString(), address);
    }),
  );
});

test('what goes without saying is not in the address', () => {
  const plain = { filters: {}, exact: false, from: undefined, to: undefined };
  assert.equal(writeState({ ...plain, query: '', sort: 'newest' }).toString(), '');
  assert.equal(writeState({ ...plain, query: 'ناتو', sort: 'relevance' }).has('sort'), false);
  assert.equal(writeState({ ...plain, query: 'ناتو', sort: 'newest' }).get('sort'), 'newest');
});

test('what is not valid is as if it were not there', () => {
  const request = read('q=a&from=2023-13-45&to=yesterday&sort=price&exact=yes&tag=&colour=red');
  assert.deepEqual(request, {
    query: 'a',
    filters: {},
    from: undefined,
    to: undefined,
    sort: 'relevance',
    exact: false,
  });
});

test('without words the order is by date, whatever the address says of relevance', () => {
  assert.equal(read('tag=nato&sort=relevance').sort, 'newest');
  assert.equal(read('tag=nato&sort=oldest').sort, 'oldest');
});

test('a filter alone asks something, spaces alone do not', () => {
  assert.equal(asksSomething(read('q=+')), false);
  assert.equal(asksSomething(read('sort=oldest&exact=1')), false);
  for (const search of ['q=a', 'tag=nato', 'from=2020-01-01', 'to=2020-01-01']) {
    assert.equal(asksSomething(read(search)), true, search);
  }
});

test('a query of any length fits into an address', () => {
  const query = 'ص'.repeat(10_000);
  const address = writeState({ ...read(''), query }).toString();
  assert.ok(address.length < 8000, String(address.length));
  assert.equal(isTooLong(query), true);
  assert.equal(isTooLong('ص'.repeat(1000)), false);
});

test('broken text does not break an address', () => {
  const address = writeState({ ...read(''), query: '\uD800<b>"\u202E\u0000' }).toString();
  assert.equal(read(address).query, '\uFFFD<b>"\u202E\u0000');
});
