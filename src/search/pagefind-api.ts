import type { FragmentMeta } from './fragment.ts';

/** A page that the engine found; places are counted over the keys of the page. */
export interface PagefindResult {
  /** The bundle's name, an underscore, and a hash. */
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  data(): Promise<{ readonly meta: FragmentMeta }>;
}

interface SearchOptions {
  readonly filters?: Readonly<Record<string, string | readonly string[]>>;
}

/** The part of Pagefind's JavaScript API (1.6.0) that search stands on. */
export interface PagefindApi {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  search(
    term: string | null,
    options?: SearchOptions,
  ): Promise<{ readonly results: PagefindResult[] }>;
  preload(term: string): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  mergeIndex(path: string, options?: Readonly<Record<string, unknown>>): Promise<void>;
}

/**
 * How the engine weighs one key: BM25 (Robertson & Zaragoza, 2009) and nothing else. What belongs
 * together, and how much each way of matching counts, is decided by our own code.
 */
export const RANKING = {
  termSimilarity: 0,
  termFrequency: 1,
  termSaturation: 1.2,
  pageLength: 0.75,
} as const;
