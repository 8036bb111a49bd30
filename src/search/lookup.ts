import { endOfRange, PLACES_PER_WORD } from './keys.ts';
import type { PagefindApi, PagefindResult } from './pagefind-api.ts';

/** An article that has a key or word. */
export interface Match {
  /** How strongly, before rarity is counted in: BM25's term frequency part. */
  readonly frequency: number;
  /** Indices of the words, title first. */
  readonly words: readonly number[];
}

/** Articles that have something, by the engine's id. */
export type Matches = ReadonlyMap<string, Match>;

/** Inverse document frequency as BM25 has it (Robertson & Zaragoza, 2009), never negative. */
export function rarity(articles: number, having: number): number {
  return Math.log((articles - having + 0.5) / (having + 0.5) + 1);
}

/** The bundle that a result comes from: what stands before the underscore in its id. */
export function volumeOf(id: string): string {
  return id.slice(0, id.indexOf('_'));
}

/** Asks the engine for keys, and remembers the answers. */
export class KeyLookup {
  readonly #pagefind: PagefindApi;
  readonly #volumeSizes: ReadonlyMap<string, number>;
  readonly #results = new Map<string, PagefindResult>();
  readonly #asked = new Map<string, Promise<Matches>>();

  constructor(pagefind: PagefindApi, volumeSizes: ReadonlyMap<string, number>) {
    this.#pagefind = pagefind;
    this.#volumeSizes = volumeSizes;
  }

  /** Articles that have exactly this key. */
  whole(key: string): Promise<Matches> {
    return this.#ask(key, false);
  }

  /** Articles that have a key which begins so. */
  beginning(beginning: string): Promise<Matches> {
    return this.#ask(beginning, true);
  }

  /** The engine's own result for an article that was found. */
  result(id: string): PagefindResult | undefined {
    return this.#results.get(id);
  }

  #ask(term: string, range: boolean): Promise<Matches> {
    const key = `${range ? '^' : '='}${term}`;
    const known = this.#asked.get(key);
    if (known) return known;
    const asked = this.#search(term, range);
    this.#asked.set(key, asked);
    // A failed request may succeed when it is made again.
    asked.catch(() => this.#asked.delete(key));
    return asked;
  }

  async #search(term: string, range: boolean): Promise<Matches> {
    // The engine loads only the slice in which a term itself would stand; the keys that begin with
    // it may go on in the next.
    if (range) await this.#pagefind.preload(endOfRange(term));
    const { results } = await this.#pagefind.search(term);
    const having = new Map<string, number>();
    for (const { id } of results) {
      having.set(volumeOf(id), (having.get(volumeOf(id)) ?? 0) + 1);
    }
    const matches = new Map<string, Match>();
    for (const result of results) {
      const volume = volumeOf(result.id);
      const weight = rarity(this.#volumeSizes.get(volume) ?? 0, having.get(volume) ?? 0);
      if (!this.#results.has(result.id)) this.#results.set(result.id, result);
      matches.set(result.id, {
        frequency: result.score / weight,
        words: result.words.map((place) => Math.floor(place / PLACES_PER_WORD)),
      });
    }
    return matches;
  }
}
