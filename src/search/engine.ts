import type {
  AlsoSearched,
  Answer,
  Hit,
  HitDetail,
  SearchProvider,
  SearchRequest,
} from './answer.ts';
import type { ArticleDates } from './article-dates.ts';
import type { Bundle } from './bundle.ts';
import { facetCounts, passes, readFacets, type FacetIndex } from './facets.ts';
import { detailText } from './detail-text.ts';
import { KeyLookup } from './lookup.ts';
import type { Manifest } from './manifest.ts';
import { NameShards } from './name-shards.ts';
import { parseQuery, type QueryTerm } from './query.ts';
import { rank } from './ranking.ts';
import { remembered } from './remembered.ts';
import { termMatches, type TermMatches } from './term-matches.ts';

/** A query of so many terms is a pasted headline or sentence: what has only some of them is wanted too. */
const LONG_QUERY = 5;

interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly missing: readonly string[];
}

/**
 * Answers searches from the bundles of an index; the same code in the browser and in Node. What few
 * searches need is imported when one does, so that a browser loads it only then.
 */
export class ArchiveSearch implements SearchProvider {
  readonly #manifest: Manifest;
  readonly #bundles: readonly Bundle[];
  readonly #names: NameShards;
  readonly #lookup: KeyLookup;
  readonly #facets: () => Promise<FacetIndex>;
  readonly #dates: () => Promise<ArticleDates>;
  readonly #vocabulary: (file: string) => Promise<string>;

  /** @param readText gives a file of the index, by its path below the index's folder. */
  constructor(
    manifest: Manifest,
    bundles: readonly Bundle[],
    readText: (path: string) => Promise<string>,
  ) {
    this.#manifest = manifest;
    this.#bundles = bundles;
    this.#names = new NameShards(manifest.nameLetters, readText);
    this.#lookup = new KeyLookup(bundles);
    this.#facets = remembered<void, FacetIndex>(() => readFacets(bundles));
    this.#dates = remembered<void, ArticleDates>(async () => {
      const { ArticleDates } = await import('./article-dates.ts');
      return ArticleDates.read(manifest, bundles, readText);
    });
    this.#vocabulary = remembered(readText);
  }

  async search(request: SearchRequest): Promise<Answer> {
    const names = request.exact ? null : await this.#names.indexFor(request.query);
    const terms = parseQuery(request.query, names);
    const asked = terms.filter(({ optional }) => !optional);
    const found = await Promise.all(asked.map((term) => termMatches(this.#lookup, term, names)));
    const wanted = found.filter(({ term }) => !term.excluded);
    const excluded = found.filter(({ term }) => term.excluded);
    const candidates = await this.#candidates(request, wanted, excluded);
    const all = await this.#narrow(
      request,
      candidates.filter(({ missing }) => missing.length === 0),
    );
    const facets = await this.#facets();
    const some =
      wanted.length < 2 || (all.within.length > 0 && wanted.length < LONG_QUERY)
        ? { within: [], outside: [] }
        : await this.#narrow(
            request,
            candidates.filter(({ missing }) => missing.length > 0),
          );
    const shown = all.within.length > 0 ? all : some;
    const unknown = wanted.filter(({ matches }) => matches.size === 0);
    const nothing = candidates.length === 0 && wanted.length > 0;
    return {
      hits: all.within.map((ranked) => this.#hit(ranked, found)),
      partial: some.within.map((ranked) => this.#hit(ranked, found)),
      unknown: unknown.map(({ term }) => term.typed),
      correction: nothing && !request.exact ? await this.#correction(request.query) : null,
      alsoSearched: request.exact ? [] : wanted.flatMap(alsoSearched),
      facets: facetCounts(
        [...shown.within, ...shown.outside].map(({ id }) => id),
        request.filters,
        facets,
      ),
    };
  }

  /** Articles that have at least one of the wanted terms, best first; all articles where none is wanted. */
  async #candidates(
    request: SearchRequest,
    wanted: readonly TermMatches[],
    excluded: readonly TermMatches[],
  ): Promise<Ranked[]> {
    const everything = wanted.length === 0 && (excluded.length > 0 || request.query.trim() === '');
    const ranked = everything
      ? this.#bundles
          .flatMap(({ ids }) => ids)
          .map((id) => ({ id, score: 0, has: new Set<QueryTerm>() }))
      : rank(wanted, this.#manifest.articles);
    return ranked
      .filter(({ id }) => !excluded.some(({ matches }) => matches.has(id)))
      .map(({ id, score, has }) => ({
        id,
        score,
        missing: wanted.filter(({ term }) => !has.has(term)).map(({ term }) => term.typed),
      }));
  }

  /** Applies filters, dates and order; what only a filter keeps out is `outside`, for the facets' counts. */
  async #narrow(
    request: SearchRequest,
    ranked: readonly Ranked[],
  ): Promise<{ within: Ranked[]; outside: Ranked[] }> {
    const facets = await this.#facets();
    const { from, to, sort, filters } = request;
    const dates = from || to || sort !== 'relevance' ? await this.#dates() : null;
    const inDates = dates?.within(from, to);
    const inTime = inDates ? ranked.filter(({ id }) => inDates(id)) : ranked;
    const within = inTime.filter(({ id }) => passes(id, filters, facets));
    const outside = inTime.filter(({ id }) => !passes(id, filters, facets));
    if (dates && sort !== 'relevance') {
      const compare = dates.compare(sort);
      within.sort((a, b) => compare(a.id, b.id));
    }
    return { within, outside };
  }

  #hit({ id, score, missing }: Ranked, found: readonly TermMatches[]): Hit {
    return { key: id, score, missing, load: () => this.#load(id, found) };
  }

  async #load(id: string, found: readonly TermMatches[]): Promise<HitDetail> {
    const bundle = this.#bundles.find(({ ids }) => ids.includes(id))!;
    const { title, blocks, ...record } = await bundle.article(id);
    const marked = found
      .filter(({ term }) => !term.excluded)
      .flatMap(({ matches }) => matches.get(id)?.words ?? []);
    return { ...record, ...detailText(title, blocks, new Set(marked)) };
  }

  async #correction(query: string) {
    const { correction } = await import('./correction.ts');
    return correction(query, {
      isKnown: async (word) => {
        const names = await this.#names.indexFor(word);
        // A space behind it: a correction is of whole words.
        const [term] = parseQuery(`${word} `, names);
        return !!term && (await termMatches(this.#lookup, term, names)).matches.size > 0;
      },
      vocabulary: async (letter) => {
        const file = this.#manifest.vocabulary[letter];
        return file ? this.#vocabulary(file) : '';
      },
    });
  }
}

/** What was searched besides the words typed, where it found something. */
function alsoSearched({ term, ways, names }: TermMatches): AlsoSearched[] {
  const also: AlsoSearched[] = [];
  if (ways.has('name')) {
    const wordings = names.flatMap(({ label }) => [label.ar, label.fa, label.en]);
    also.push({ typed: term.typed, kind: 'name', wordings: [...new Set(wordings)] });
  }
  if (ways.has('inflection') || ways.has('clitic') || ways.has('prefix')) {
    also.push({ typed: term.typed, kind: 'inflection', wordings: [] });
  }
  return also;
}
