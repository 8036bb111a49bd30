import { FACETS, type Facet, type SearchRequest } from '../answer.ts';
import type { QueryTerm } from '../query.ts';

/** Bodies of requests to `_search`, in the query language of OpenSearch and Elasticsearch. */

type Query = Readonly<Record<string, unknown>>;

/** Results that can be paged through: texts are asked for as they are shown. */
export const MOST_HITS = 1000;
/** Values of a facet. */
const MOST_VALUES = 1000;

/** What the engine puts around the words found: characters of private use, which no text of an archive has. */
export const HIT_START = '\uE000';
export const HIT_END = '\uE001';

/** Fields with how much a word there counts: as in the archive's own ranking, titles four times. */
const ANY_FORM = ['title^4', 'title.ar^3.6', 'title.fa^3.6', 'text', 'text.ar^0.9', 'text.fa^0.9'];
const AS_WRITTEN = ['title.exact^4', 'text.exact'];

function match(query: string, fields: readonly string[], options: object = {}): Query {
  return { multi_match: { query, fields, type: 'best_fields', operator: 'and', ...options } };
}

/** An article has a term; named by its place, so that the answer says which terms an article has. */
function termQuery(term: QueryTerm, exact: boolean, name?: string): Query {
  const { typed, phrase, unfinished } = term;
  const ways: Query[] = [];
  if (phrase) {
    ways.push(match(typed, exact ? AS_WRITTEN : ANY_FORM, { type: 'phrase', operator: 'or' }));
  } else {
    ways.push(match(typed, exact ? AS_WRITTEN : ANY_FORM));
    if (unfinished && !exact) {
      ways.push(match(typed, AS_WRITTEN, { type: 'phrase_prefix', operator: 'or', boost: 0.6 }));
    }
  }
  return { dis_max: { queries: ways, ...(name ? { _name: name } : {}) } };
}

function filterOf(facet: Facet, values: readonly string[]): Query {
  return { terms: { [facet]: values } };
}

function chosen({ filters }: SearchRequest, leftOut?: Facet): Query[] {
  return FACETS.filter((facet) => facet !== leftOut && filters[facet]?.length).map((facet) =>
    filterOf(facet, filters[facet]!),
  );
}

function dateFilter({ from, to }: SearchRequest): Query[] {
  if (!from && !to) return [];
  const range = { ...(from ? { gte: from } : {}), ...(to ? { lte: to } : {}) };
  return [{ range: { days: { ...range, relation: 'intersects' } } }];
}

function sortOf({ sort }: SearchRequest): unknown[] {
  if (sort === 'relevance') return ['_score', 'id'];
  return [{ day: { order: sort === 'newest' ? 'desc' : 'asc', missing: '_last' } }, 'id'];
}

/** Counts of each facet's values, which the facet's own choice does not narrow. */
function facetCounts(request: SearchRequest): Record<string, unknown> {
  return Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      {
        filter: { bool: { filter: chosen(request, facet) } },
        aggs: { values: { terms: { field: facet, size: MOST_VALUES } } },
      },
    ]),
  );
}

/** How many articles of the whole archive have each term. */
function archiveCounts(wanted: readonly QueryTerm[], exact: boolean): object {
  const filters = Object.fromEntries(wanted.map((term, at) => [`t${at}`, termQuery(term, exact)]));
  return {
    global: {},
    ...(wanted.length > 0 ? { aggs: { terms: { filters: { filters } } } } : {}),
  };
}

function suggestions(wanted: readonly QueryTerm[]): Record<string, unknown> {
  return Object.fromEntries(
    wanted.map(({ typed }, at) => [
      `t${at}`,
      { text: typed, term: { field: 'text.exact', suggest_mode: 'missing', size: 1 } },
    ]),
  );
}

/**
 * Asks for the articles that have all the terms, or any; with the counts of facets and, for all, how
 * much each term is in the archive and what it may have been meant to be. Their texts are not in it.
 */
export function searchBody(
  request: SearchRequest,
  terms: readonly QueryTerm[],
  which: 'all' | 'any',
): Query {
  const { exact } = request;
  const wanted = terms.filter(({ excluded }) => !excluded);
  const excluded = terms.filter((term) => term.excluded);
  const queries = wanted.map((term, at) => termQuery(term, exact, `t${at}`));
  return {
    size: MOST_HITS,
    _source: false,
    track_total_hits: true,
    query: {
      bool: {
        ...(which === 'all' ? { must: queries } : { should: queries, minimum_should_match: 1 }),
        must_not: excluded.map((term) => termQuery(term, exact)),
        filter: dateFilter(request),
      },
    },
    post_filter: { bool: { filter: chosen(request) } },
    sort: sortOf(request),
    track_scores: true,
    aggs: {
      ...facetCounts(request),
      ...(which === 'all' ? { archive: archiveCounts(wanted, exact) } : {}),
    },
    ...(which === 'all' && !exact ? { suggest: suggestions(wanted) } : {}),
  };
}

/** Marks a whole field by what any of its analyses has found. */
function marked(name: string): object {
  return { number_of_fragments: 0, matched_fields: [name, `${name}.ar`, `${name}.fa`] };
}

/** Asks for the texts of some articles, with the words of the terms marked in them. */
export function articlesBody(ids: readonly string[], terms: readonly QueryTerm[]): Query {
  const wanted = terms.filter(({ excluded }) => !excluded);
  return {
    size: ids.length,
    query: { ids: { values: ids } },
    highlight: {
      // The only highlighter that marks in one text what several of its analyses have found.
      type: 'fvh',
      pre_tags: [HIT_START],
      post_tags: [HIT_END],
      highlight_query: { bool: { should: wanted.map((term) => termQuery(term, false)) } },
      fields: { title: marked('title'), text: marked('text') },
    },
  };
}
