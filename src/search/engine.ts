import type {
  AlsoSearched,
  Answer,
  Hit,
  HitDetail,
  SearchProvider,
  SearchRequest,
  SearchScope,
} from './answer.ts';
import { detailText } from './detail-text.ts';
import { facetCounts, passes, type FacetIndex } from './facets.ts';
import { KeyDirectory } from './key-directory.ts';
import type { Manifest, VolumeEntry } from './manifest.ts';
import { NameShards } from './name-shards.ts';
import { openVolume } from './open-volumes.ts';
import { articlesIn, Part } from './part.ts';
import { parseQuery, type QueryTerm } from './query.ts';
import { rank } from './ranking.ts';
import { remembered } from './remembered.ts';
import { planSearch, type SearchPlan } from './search-plan.ts';
import { termMatches, type TermMatches } from './term-matches.ts';
import type { ReadFile } from './volume-reader.ts';

/** A query of so many terms is a pasted headline or sentence: what has only some of them is wanted too. */
const LONG_QUERY = 5;

interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly missing: readonly string[];
}

/** Rare words stand in few volumes, and in few articles of each: so many are asked at once. */
const FEW_VOLUMES = 4;

/**
 * Answers searches from an index; the same code in the browser and in Node. What few searches need is
 * imported when one does, so that a browser loads it only then.
 */
export class ArchiveSearch implements SearchProvider {
  readonly #manifest: Manifest;
  readonly #names: NameShards;
  readonly #directory: KeyDirectory | null;
  readonly #part: (folders: string) => Promise<Part>;
  readonly #vocabulary: (file: string) => Promise<string>;

  /** @param read gives a file of the index, by its path below the index's folder. */
  constructor(manifest: Manifest, read: ReadFile) {
    const readWords = async (path: string) =>
      new TextDecoder().decode(await read(manifest.words + path));
    const { directory } = manifest;
    const volumes = manifest.volumes.map((entry) => openVolume(entry, read));
    this.#manifest = manifest;
    this.#names = new NameShards(manifest.nameLetters, readWords);
    this.#directory = directory ? new KeyDirectory(directory, manifest.volumes, read) : null;
    this.#part = remembered((folders) => {
      const asked = volumes.filter(({ entry }) => folders.includes(entry.folder));
      return Promise.resolve(new Part(asked, this.#directory, directory?.meanLength));
    });
    this.#vocabulary = remembered(readWords);
  }

  async search(request: SearchRequest, scope: SearchScope = {}): Promise<Answer> {
    const possible = await this.#volumesWithin(request);
    const ordered = request.sort === 'oldest' ? possible.toReversed() : possible;
    const names = request.exact ? null : await this.#names.indexFor(request.query);
    const asked = parseQuery(request.query, names).filter(({ optional }) => !optional);
    const plan = await planSearch(ordered, asked, names, this.#directory);
    const chosen = choose(ordered, plan, scope);
    const part = await this.#part(chosen.map(({ folder }) => folder).join(''));
    const found = await Promise.all(asked.map((term) => termMatches(part.lookup, term, names)));
    const wanted = found.filter(({ term }) => !term.excluded);
    const excluded = found.filter(({ term }) => term.excluded);
    const articles = articlesIn(ordered);
    const shares = wanted.map((each) => ({ ...each, having: estimate(each, chosen, plan) }));
    const candidates = candidatesOf(request, part, shares, excluded, articles);
    const all = await narrow(
      request,
      part,
      candidates.filter(({ missing }) => missing.length === 0),
    );
    const some =
      wanted.length < 2 || (all.within.length > 0 && wanted.length < LONG_QUERY)
        ? { within: [], outside: [], facets: all.facets }
        : await narrow(
            request,
            part,
            candidates.filter(({ missing }) => missing.length > 0),
          );
    const shown = all.within.length > 0 ? all : some;
    const left = (of: readonly VolumeEntry[]) =>
      articlesIn(of.filter((volume) => !chosen.includes(volume)));
    const whole = left(plan.some) === 0;
    const unknown = wanted.filter(
      ({ term, matches }) => matches.size === 0 && (whole || plan.having(term).size === 0),
    );
    const nothing = whole && candidates.length === 0 && wanted.length > 0;
    return {
      searched: {
        articles: articles - left(all.within.length > 0 ? plan.all : plan.some),
        of: articles,
        complete: left(plan.all) === 0,
      },
      hits: all.within.map((ranked) => hitOf(ranked, part, found)),
      partial: some.within.map((ranked) => hitOf(ranked, part, found)),
      unknown: unknown.map(({ term }) => term.typed),
      correction: nothing && !request.exact ? await this.#correction(request.query, ordered) : null,
      alsoSearched: request.exact ? [] : wanted.flatMap(alsoSearched),
      facets: facetCounts(
        [...shown.within, ...shown.outside].map(({ id }) => id),
        request.filters,
        shown.facets,
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

  async #correction(query: string, within: readonly VolumeEntry[]) {
    const { correction } = await import('./correction.ts');
    const { lookup } = await this.#part(within.map(({ folder }) => folder).join(''));
    return correction(query, {
      isKnown: async (word) => {
        const names = await this.#names.indexFor(word);
        // A space behind it: a correction is of whole words.
        const terms = parseQuery(`${word} `, names).slice(0, 1);
        if (terms.length === 0) return false;
        const { some } = await planSearch(within, terms, names, this.#directory);
        if (this.#directory) return some.length > 0;
        return (await termMatches(lookup, terms[0]!, names)).matches.size > 0;
      },
      vocabulary: async (letter) => {
        const file = this.#manifest.vocabulary[letter];
        return file ? this.#vocabulary(file) : '';
      },
    });
  }
}

/** The volumes to ask: those that can have all the words, then those that can have some, then all. */
function choose(
  ordered: readonly VolumeEntry[],
  { all, some }: SearchPlan,
  { parts = ordered.length, key }: SearchScope,
): readonly VolumeEntry[] {
  const around = ordered.filter(({ folder }) => key?.startsWith(folder));
  if (around.length > 0) return around;
  const asked = [...all, ...some.filter((volume) => !all.includes(volume))];
  const most = Math.max(parts, all.length <= FEW_VOLUMES ? all.length : 0);
  return most < asked.length ? asked.slice(0, most) : ordered;
}

/** How many articles have a term, where not all volumes that can have it were asked. */
function estimate(
  { term, matches }: TermMatches,
  chosen: readonly VolumeEntry[],
  { having, some }: SearchPlan,
): number {
  const folders = having(term);
  const able = (volumes: readonly VolumeEntry[]) =>
    articlesIn(volumes.filter(({ folder }) => folders.has(folder)));
  return matches.size === 0 ? 0 : (matches.size * able(some)) / able(chosen);
}

/** Articles that have at least one of the wanted terms, best first; all articles where none is wanted. */
function candidatesOf(
  request: SearchRequest,
  part: Part,
  wanted: readonly (TermMatches & { readonly having: number })[],
  excluded: readonly TermMatches[],
  articles: number,
): Ranked[] {
  const everything = wanted.length === 0 && (excluded.length > 0 || request.query.trim() === '');
  const ranked = everything
    ? part.volumes
        .flatMap(({ ids }) => ids)
        .map((id) => ({ id, score: 0, has: new Set<QueryTerm>() }))
    : rank(wanted, articles);
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
): Promise<{ within: Ranked[]; outside: Ranked[]; facets: FacetIndex }> {
  const folders = part.foldersOf(ranked.map(({ id }) => id));
  const { from, to, sort, filters } = request;
  const [facets, dates] = await Promise.all([
    part.facets(folders),
    from || to || sort !== 'relevance' ? part.dates(folders) : null,
  ]);
  const inDates = dates?.within(from, to);
  const inTime = inDates ? ranked.filter(({ id }) => inDates(id)) : ranked;
  const within = inTime.filter(({ id }) => passes(id, filters, facets));
  const outside = inTime.filter(({ id }) => !passes(id, filters, facets));
  if (dates && sort !== 'relevance') {
    const compare = dates.compare(sort);
    within.sort((a, b) => compare(a.id, b.id));
  }
  return { within, outside, facets };
}

function hitOf({ id, score, missing }: Ranked, part: Part, found: readonly TermMatches[]): Hit {
  return { key: id, score, missing, load: () => load(id, part, found) };
}

async function load(id: string, part: Part, found: readonly TermMatches[]): Promise<HitDetail> {
  const { entry, reader } = part.volumes.find(({ entry }) => id.startsWith(entry.folder))!;
  const number = Number(id.slice(entry.folder.length));
  const { title, blocks, ...record } = await (await reader()).article(number);
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
