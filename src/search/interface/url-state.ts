import { FACETS, type SearchRequest, type Sort } from '../answer.ts';

/** Longer queries are cut in the address: a host may refuse an address of more than 8 kB. */
const MOST_CHARACTERS = 1000;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const SORTS: readonly Sort[] = ['relevance', 'newest', 'oldest'];

/** The order of a search that names none: what fits best, and without words the newest. */
export function defaultSort(query: string): Sort {
  return query.trim() === '' ? 'newest' : 'relevance';
}

/** Reads a search from the parameters of an address; what is not valid is as if it were not there. */
export function readState(parameters: URLSearchParams): SearchRequest {
  const query = parameters.get('q') ?? '';
  const day = (name: string) => {
    const value = parameters.get(name) ?? '';
    return DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
  };
  const chosen = FACETS.map((facet) => [facet, [...new Set(parameters.getAll(facet))]] as const);
  const sort = SORTS.find((sort) => sort === parameters.get('sort'));
  return {
    query,
    filters: Object.fromEntries(
      chosen
        .map(([facet, values]) => [facet, values.filter((value) => value !== '')] as const)
        .filter(([, values]) => values.length > 0),
    ),
    from: day('from'),
    to: day('to'),
    // Without words there is nothing to be relevant to.
    sort: !sort || sort === 'relevance' ? defaultSort(query) : sort,
    exact: parameters.get('exact') === '1',
    ...(parameters.get('whole') === '1' ? { whole: true } : {}),
  };
}

/** Writes a search as parameters of an address; what goes without saying is left out. */
export function writeState(request: SearchRequest): URLSearchParams {
  const { query, filters, from, to, sort, exact, whole } = request;
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query.slice(0, MOST_CHARACTERS));
  for (const facet of FACETS) {
    for (const value of filters[facet] ?? []) parameters.append(facet, value);
  }
  if (from) parameters.set('from', from);
  if (to) parameters.set('to', to);
  if (sort !== defaultSort(query)) parameters.set('sort', sort);
  if (exact) parameters.set('exact', '1');
  if (whole) parameters.set('whole', '1');
  return parameters;
}

/** Whether a search asks for anything: words, or a filter. */
export function asksSomething({ query, filters, from, to }: SearchRequest): boolean {
  return query.trim() !== '' || Object.keys(filters).length > 0 || !!from || !!to;
}

/** Whether a query is longer than what is searched and kept in the address. */
export function isTooLong(query: string): boolean {
  return query.length > MOST_CHARACTERS;
}
