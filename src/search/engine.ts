import type {
  AlsoSearched,
  Answer,
  Hit,
  HitDetail,
  SearchProvider,
  SearchRequest,
  SearchScope,
} from './answer.ts';
import type { ArticleDates } from './article-dates.ts';
import { detailText } from './detail-text.ts';
import { facetCounts, passes, type FacetIndex } from './facets.ts';
import { KeyLookup } from './lookup.ts';
import type { Manifest, VolumeEntry } from './manifest.ts';
import { NameShards } from './name-shards.ts';
import { facetIndex, volumeOpener, type OpenVolume } from './open-volumes.ts';
import { parseQuery, type QueryTerm } from './query.ts';
import { rank } from './ranking.ts';
import { remembered } from './remembered.ts';
import { termMatches, type TermMatches } from './term-matches.ts';
import type { ReadFile } from './volume-reader.ts';

/** A query of so many terms is a pasted headline or sentence: what has only some of them is wanted too. */
const LONG_QUERY = 5;

interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly missing: readonly string[];
}

/** The volumes that a search is asked of, and what they remember of earlier ones. */
class Part {
  readonly volumes: readonly OpenVolume[];
  readonly articles: number;
  readonly lookup: KeyLookup;

  constructor(volumes: readonly OpenVolume[]) {
    this.volumes = volumes;
    this.articles = articlesIn(volumes.map(({ entry }) => entry));
    this.lookup = new KeyLookup(volumes);
  }

  readonly facets = remembered<void, FacetIndex>(() => facetIndex(this.volumes));
  readonly dates = remembered<void, ArticleDates>(async () => {
    const { ArticleDates } = await import('./article-dates.ts');
    return ArticleDates.read(this.volumes);
  });
}

function articlesIn(entries: readonly VolumeEntry[]): number {
  return entries.reduce((sum, { articles }) => sum + articles, 0);
}

/**
 * Answers searches from an index; the same code in the browser and in Node. What few searches need is
 * imported when one does, so that a browser loads it only then.
 */
export class ArchiveSearch implements SearchProvider {
  readonly #manifest: Manifest;
  readonly #names: NameShards;
  readonly #part: (folders: string) => Promise<Part>;
  readonly #vocabulary: (file: string) => Promise<string>;

  /** @param read gives a file of the index, by its path below the index's folder. */
  constructor(manifest: Manifest, read: ReadFile) {
    const readWords = async (path: string) =>
      new TextDecoder().decode(await read(manifest.words + path));
    const open = volumeOpener(read);
    this.#manifest = manifest;
    this.#names = new NameShards(manifest.nameLetters, readWords);
    this.#part = remembered(async (folders) => {
      const entries = manifest.volumes.filter(({ folder }) => folders.includes(folder));
      return new Part(await Promise.all(entries.map(open)));
    });
    this.#vocabulary = remembered(readWords);
  }

  async search(request: SearchRequest, { parts, key }: SearchScope = {}): Promise<Answer> {
    const possible = await this.#volumesWithin(request);
    const ordered = request.sort === 'oldest' ? possible.toReversed() : possible;
    const around = ordered.filter(({ folder }) => key?.startsWith(folder));
    const chosen = around.length > 0 ? around : ordered.slice(0, parts);
    const part = await this.#part(chosen.map(({ folder }) => folder).join(''));
    const searched = { articles: part.articles, of: articlesIn(possible) };
    const whole = searched.articles === searched.of;
    const names = request.exact ? null : await this.#names.indexFor(request.query);
    const terms = parseQuery(request.query, names);
    const asked = terms.filter(({ optional }) => !optional);
    const found = await Promise.all(asked.map((term) => termMatches(part.lookup, term, names)));
    const wanted = found.filter(({ term }) => !term.excluded);
    const excluded = found.filter(({ term }) => term.excluded);
    const candidates = candidatesOf(request, part, wanted, excluded);
    const all = await narrow(
      request,
      part,
      candidates.filter(({ missing }) => missing.length === 0),
    );
    const facets = await part.facets();
    const some =
      wanted.length < 2 || (all.within.length > 0 && wanted.length < LONG_QUERY)
        ? { within: [], outside: [] }
        : await narrow(
            request,
            part,
            candidates.filter(({ missing }) => missing.length > 0),
          );
    const shown = all.within.length > 0 ? all : some;
    const unknown = wanted.filter(({ matches }) => whole && matches.size === 0);
    const nothing = whole && candidates.length === 0 && wanted.length > 0;
    return {
      searched,
      hits: all.within.map((ranked) => hitOf(ranked, part, found)),
      partial: some.within.map((ranked) => hitOf(ranked, part, found)),
      unknown: unknown.map(({ term }) => term.typed),
      correction:
        nothing && !request.exact ? await this.#correction(request.query, part.lookup) : null,
      alsoSearched: request.exact ? [] : wanted.flatMap(alsoSearched),
      facets: facetCounts(
        [...shown.within, ...shown.outside].map(({ id }) => id),
        request.filters,
        facets,
      ),
    };
  }

  async #volumesWithin({ from, to }: SearchRequest): Promise<readonly VolumeEntry[]> {
    const { volumes } = this.#manifest;
    if (!from && !to) return volumes;
    const { dayTest } = await import('./article-dates.ts');
    const inDays = dayTest(from, to);
    return volumes.filter(({ days }) => inDays(days));
  }

  async #correction(query: string, lookup: KeyLookup) {
    const { correction } = await import('./correction.ts');
    return correction(query, {
      isKnown: async (word) => {
        const names = await this.#names.indexFor(word);
        // A space behind it: a correction is of whole words.
        const [term] = parseQuery(`${word} `, names);
        return !!term && (await termMatches(lookup, term, names)).matches.size > 0;
      },
      vocabulary: async (letter) => {
        const file = this.#manifest.vocabulary[letter];
        return file ? this.#vocabulary(file) : '';
      },
    });
  }
}

/** Articles that have at least one of the wanted terms, best first; all articles where none is wanted. */
function candidatesOf(
  request: SearchRequest,
  part: Part,
  wanted: readonly TermMatches[],
  excluded: readonly TermMatches[],
): Ranked[] {
  const everything = wanted.length === 0 && (excluded.length > 0 || request.query.trim() === '');
  const ranked = everything
    ? part.volumes
        .flatMap(({ ids }) => ids)
        .map((id) => ({ id, score: 0, has: new Set<QueryTerm>() }))
    : rank(wanted, part.articles);
  return ranked
    .filter(({ id }) => !excluded.some(({ matches }) => matches.has(id)))
    .map(({ id, score, has }) => ({
      id,
      score,
      missing: wanted.filter(({ term }) => !has.has(term)).map(({ term }) => term.typed),
    }));
}

/** Applies filters, dates and order; what only a filter keeps out is `outside`, for the facets' counts. */
async function narrow(
  request: SearchRequest,
  part: Part,
  ranked: readonly Ranked[],
): Promise<{ within: Ranked[]; outside: Ranked[] }> {
  const facets = await part.facets();
  const { from, to, sort, filters } = request;
  const dates = from || to || sort !== 'relevance' ? await part.dates() : null;
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

function hitOf({ id, score, missing }: Ranked, part: Part, found: readonly TermMatches[]): Hit {
  return { key: id, score, missing, load: () => load(id, part, found) };
}

async function load(id: string, part: Part, found: readonly TermMatches[]): Promise<HitDetail> {
  const { entry, reader } = part.volumes.find(({ entry }) => id.startsWith(entry.folder))!;
  const number = Number(id.slice(entry.folder.length));
  const { title, blocks, ...record } = await reader.article(number);
  const marked = found
    .filter(({ term }) => !term.excluded)
    .flatMap(({ matches }) => matches.get(id)?.words ?? []);
  return { ...record, ...detailText(title, blocks, new Set(marked)) };
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
