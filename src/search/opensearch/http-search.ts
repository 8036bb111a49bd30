import {
  FACETS,
  type Answer,
  type Facet,
  type Hit,
  type HitDetail,
  type SearchProvider,
  type SearchRequest,
} from '../answer.ts';
import type { ArticleShown } from '../article-shown.ts';
import { parseQuery, type QueryTerm } from '../query.ts';
import { articlesBody, HIT_END, HIT_START, searchBody } from './request-bodies.ts';

/** An article as the index gives it back. */
type Source = Omit<ArticleShown, 'blocks'> & { readonly text: string };

interface FoundArticle {
  readonly _id: string;
  readonly _score: number | null;
  readonly _source?: Source;
  /** Names of the terms that it has. */
  readonly matched_queries?: readonly string[];
  readonly highlight?: Readonly<Record<string, readonly string[]>>;
}

/** What is used here of a response of `_search` (OpenSearch 2 and 3, Elasticsearch 7 and later). */
interface SearchResponse {
  readonly hits: { readonly hits: readonly FoundArticle[] };
  readonly aggregations?: {
    readonly archive: {
      readonly doc_count: number;
      readonly terms?: {
        readonly buckets: Readonly<Record<string, { readonly doc_count: number }>>;
      };
    };
  } & Readonly<
    Record<
      Facet,
      { readonly values: { readonly buckets: readonly { key: string; doc_count: number }[] } }
    >
  >;
  readonly suggest?: Readonly<
    Record<string, readonly { readonly options: readonly { readonly text: string }[] }[]>
  >;
}

/**
 * Answers searches from an index of OpenSearch or Elasticsearch over HTTP, made of the archive's
 * export: for archives that have outgrown files. What it finds is near to what the archive's own
 * index finds, since both fold text by the same tables; it is not the same, since stems and ranking
 * are the engine's.
 */
export class HttpSearch implements SearchProvider {
  readonly #address: string;
  readonly #fetch: typeof fetch;
  /** Articles whose texts are asked for in the next request. */
  #wanted: { readonly ids: Set<string>; readonly answer: Promise<SearchResponse> } | null = null;

  /** @param index the address of the index: `https://search.example.org/rasad`. */
  constructor(index: string, fetcher: typeof fetch = fetch) {
    this.#address = `${index.replace(/\/+$/u, '')}/_search`;
    this.#fetch = fetcher;
  }

  /** @throws {Error} if the engine cannot be reached, or refuses. */
  async search(request: SearchRequest): Promise<Answer> {
    const terms = askedTerms(request);
    const wanted = terms.filter(({ excluded }) => !excluded);
    const all = await this.#post(searchBody(request, terms, 'all'));
    const none = all.hits.hits.length === 0 && wanted.length > 1;
    const some = none ? await this.#post(searchBody(request, terms, 'any')) : null;
    const known = all.aggregations?.archive.terms?.buckets ?? {};
    const unknown = wanted.filter((_, at) => known[`t${at}`]?.doc_count === 0);
    const found = (some ?? all).hits.hits.map((article) => this.#hit(article, terms, wanted));
    const articles = all.aggregations?.archive.doc_count ?? found.length;
    const nothing = found.length === 0 && wanted.length > 0;
    return {
      searched: { articles, of: articles, complete: true },
      hits: some ? [] : found,
      partial: some ? found : [],
      unknown: unknown.map(({ typed }) => typed),
      correction: nothing && !request.exact ? correctionOf(request, wanted, all) : null,
      alsoSearched: [],
      facets: facetsOf(some ?? all),
    };
  }

  #hit(article: FoundArticle, terms: readonly QueryTerm[], wanted: readonly QueryTerm[]): Hit {
    const { _id: id, _score: score, matched_queries: matched } = article;
    const has = new Set(matched);
    return {
      key: id,
      score: score ?? 0,
      missing: wanted.filter((_, at) => !has.has(`t${at}`)).map(({ typed }) => typed),
      load: async () => detailOf(await this.#article(id, terms)),
    };
  }

  /** The text of an article with its hits; those that are asked for together are one request. */
  async #article(id: string, terms: readonly QueryTerm[]): Promise<FoundArticle> {
    if (!this.#wanted) {
      const ids = new Set<string>();
      const answer = Promise.resolve().then(() => {
        this.#wanted = null;
        return this.#post(articlesBody([...ids], terms));
      });
      this.#wanted = { ids, answer };
    }
    const { ids, answer } = this.#wanted;
    ids.add(id);
    const { hits } = await answer;
    const article = hits.hits.find(({ _id }) => _id === id);
    if (!article) throw new Error(`the engine has no article ${id}`);
    return article;
  }

  async #post(body: object): Promise<SearchResponse> {
    const response = await this.#fetch(this.#address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${this.#address}: the engine answers ${response.status}`);
    return (await response.json()) as SearchResponse;
  }
}

/** The terms that are asked for: names are the engine's to know, by its synonyms. */
function askedTerms(request: SearchRequest): QueryTerm[] {
  return parseQuery(request.query, null).filter(({ optional }) => !optional);
}

/** The text of an article in tokens, marked where the engine has marked it. */
export function detailOf({ _id, _source, highlight }: FoundArticle): HitDetail {
  if (!_source) throw new Error(`the engine gives no text of ${_id}`);
  const { text, title, ...shown } = _source;
  const tokens: string[] = [];
  const marked: number[] = [];
  let titleTokens = 0;
  let within = false;
  for (const part of ['title', 'text'] as const) {
    const plain = part === 'title' ? (title ?? '') : text;
    for (const [token] of (highlight?.[part]?.[0] ?? plain).matchAll(/\S+/gu)) {
      // A mark may begin in one token and end in another.
      const starts = token.lastIndexOf(HIT_START);
      const ends = token.lastIndexOf(HIT_END);
      if (within || starts >= 0) marked.push(tokens.length);
      if (starts >= 0 || ends >= 0) within = starts > ends;
      tokens.push(token.replaceAll(HIT_START, '').replaceAll(HIT_END, ''));
    }
    if (part === 'title') titleTokens = tokens.length;
  }
  return { ...shown, title, tokens, titleTokens, marked };
}

function facetsOf({ aggregations }: SearchResponse): Answer['facets'] {
  const counts = FACETS.map((facet) => {
    const buckets = aggregations?.[facet].values.buckets ?? [];
    return [facet, Object.fromEntries(buckets.map(({ key, doc_count }) => [key, doc_count]))];
  });
  return Object.fromEntries(counts) as Answer['facets'];
}

function correctionOf(
  { query }: SearchRequest,
  wanted: readonly QueryTerm[],
  { suggest }: SearchResponse,
): Answer['correction'] {
  let corrected = query;
  for (const [at, { typed }] of wanted.entries()) {
    const option = suggest?.[`t${at}`]?.[0]?.options[0]?.text;
    if (option) corrected = corrected.replace(typed, option);
  }
  return corrected === query ? null : { query: corrected, kind: 'spelling' };
}
