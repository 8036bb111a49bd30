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
import type { KeyDirectory } from './key-directory.ts';
import { KeyLookup } from './lookup.ts';
import { articlesIn, type Manifest, type VolumeEntry } from './manifest.ts';
import { NameShards } from './name-shards.ts';
import { facetIndex, openVolume, type OpenVolume } from './open-volumes.ts';
import { parseQuery, type QueryTerm } from './query.ts';
import { rank } from './ranking.ts';
import { remembered } from './remembered.ts';
import { termMatches, type TermMatches } from './term-matches.ts';
import type { ReadFile } from './volume-reader.ts';

/** A query of so many terms is a pasted headline or sentence: what has only some of them is wanted too. */
const LONG_QUERY = 5;

/** The volumes that a search is asked of. */
interface Part {
  readonly volumes: readonly OpenVolume[];
  readonly lookup: KeyLookup;
}

interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly missing: readonly string[];
}

/**
 * Answers searches from an index; the same code in the browser and in Node. What few searches need is
 * imported when one does, so that a browser loads it only then.
 */
export class ArchiveSearch implements SearchProvider {
  readonly #manifest: Manifest;
  readonly #names: NameShards;
  readonly #directory: () => Promise<KeyDirectory | null>;
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
    this.#directory = remembered<void, KeyDirectory | null>(async () => {
      if (!directory) return null;
      const { KeyDirectory } = await import('./key-directory.ts');
      return new KeyDirectory(directory, manifest.volumes, read);
    });
    this.#part = remembered(async (folders) => {
      const asked = volumes.filter(({ entry }) => folders.includes(entry.folder));
      const lookup = new KeyLookup(asked, await this.#directory(), manifest.meanLength);
      return { volumes: asked, lookup };
    });
    this.#vocabulary = remembered(readWords);
  }

  async search(request: SearchRequest, scope: SearchScope = {}): Promise<Answer> {
    const possible = await this.#volumesWithin(request);
    const ordered = request.sort === 'oldest' ? possible.toReversed() : possible;
    // The directory is on its way meanwhile.
    void this.#directory().catch(() => {});
    const names = request.exact ? null : await this.#names.indexFor(request.query);
    const asked = parseQuery(request.query, names).filter(({ optional }) => !optional);
    const directory = await this.#directory();
    const plan = await directory?.plan(ordered, asked, names);
    const around = ordered.filter(({ folder }) => scope.key?.startsWith(folder));
    const chosen = around.length > 0 ? around : (plan?.ask(scope.parts) ?? ordered);
    const part = await this.#part(chosen.map(({ folder }) => folder).join(''));
    const found = await Promise.all(asked.map((term) => termMatches(part.lookup, term, names)));
    const wanted = found.filter(({ term }) => !term.excluded);
    const excluded = found.filter(({ term }) => term.excluded);
    const articles = articlesIn(ordered);
    const shares = wanted.map((each) => ({
      ...each,
      having: plan?.estimate(each, chosen) ?? each.matches.size,
    }));
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
    const left = (of: 'all' | 'some') =>
      articlesIn((plan?.[of] ?? []).filter((volume) => !chosen.includes(volume)));
    const whole = left('some') === 0;
    const unknown = wanted.filter(
      ({ term, matches }) => matches.size === 0 && (whole || plan?.isUnknown(term)),
    );
    const nothing = whole && candidates.length === 0 && wanted.length > 0;
    return {
      searched: {
        articles: articles - left(all.within.length > 0 ? 'all' : 'some'),
        of: articles,
        complete: left('all') === 0,
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
    return correction(query, {
      volumes: within,
      directory: await this.#directory(),
      lookup: (await this.#part(within.map(({ folder }) => folder).join(''))).lookup,
      namesIn: (text) => this.#names.indexFor(text),
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

async function datesOf(volumes: readonly OpenVolume[]): Promise<ArticleDates> {
  const { ArticleDates } = await import('./article-dates.ts');
  return ArticleDates.read(volumes);
}

/** Applies filters, dates and order; what only a filter keeps out is `outside`, for the facets' counts. */
async function narrow(
  request: SearchRequest,
  part: Part,
  ranked: readonly Ranked[],
): Promise<{ within: Ranked[]; outside: Ranked[]; facets: FacetIndex }> {
  const folders = new Set(ranked.map(({ id }) => id.slice(0, id.indexOf('/') + 1)));
  const holding = part.volumes.filter(({ entry }) => folders.has(entry.folder));
  const { from, to, sort, filters } = request;
  const [facets, dates] = await Promise.all([
    facetIndex(holding),
    from || to || sort !== 'relevance' ? datesOf(holding) : null,
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
