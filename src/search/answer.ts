import type { Language } from '../archive/language.ts';
import type { Localized } from '../archive/vocabulary.ts';

/** The facets a search can be narrowed by; the names are those of the URL's parameters. */
export const FACETS = ['language', 'publisher', 'year', 'tag'] as const;
export type Facet = (typeof FACETS)[number];

export type Sort = 'relevance' | 'newest' | 'oldest';

/** A search as the reader states it: everything that its URL holds. */
export interface SearchRequest {
  /** The words as typed; empty to browse by filter alone. */
  readonly query: string;
  /** Chosen values by facet; within a facet any may hold, across facets all must. */
  readonly filters: Partial<Record<Facet, readonly string[]>>;
  /** ISO 8601 days, inclusive; an article counts if its date can fall within. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sort: Sort;
  /** Only the spelling as typed (letters and digits of both keyboards still meet). */
  readonly exact: boolean;
  /** The whole archive is to be searched, however much the first part of it gives. */
  readonly whole?: boolean;
}

/** What a result shows, in the letters of the source. */
export interface HitDetail {
  readonly id: string;
  readonly language: Language;
  /** Null where neither the source nor an editor gave one. */
  readonly title: string | null;
  readonly titleBy: 'source' | 'editor' | 'unknown';
  /** EDTF, or null where unknown. */
  readonly date: string | null;
  /** Its day in words, by language of the interface. */
  readonly dayText: Localized | null;
  readonly dateBasis: 'stated' | 'inferred' | 'unknown';
  /** Id of content/sources, or null. */
  readonly publisher: string | null;
  /** The publisher's name by language of the interface, or the words of the capture. */
  readonly publisherName: Localized | null;
  /** White-space separated tokens of title and body, original letters: what `marked` counts in. */
  readonly tokens: readonly string[];
  /** How many tokens at the beginning are the title's. */
  readonly titleTokens: number;
  /** Indices of tokens that the query found, ascending. */
  readonly marked: readonly number[];
}

/** One article found, before its text is loaded. */
export interface Hit {
  readonly key: string;
  readonly score: number;
  /** Words of the query, as typed, that this article lacks; empty in `hits`. */
  readonly missing: readonly string[];
  /** Loads what the result shows. Rejects when the index's files cannot be had. */
  readonly load: () => Promise<HitDetail>;
}

/** A wording that was searched besides the one typed. */
export interface AlsoSearched {
  /** The word or words as typed. */
  readonly typed: string;
  /** `name`: names and subjects in all languages; `inflection`: other forms of the word. */
  readonly kind: 'name' | 'inflection';
  /** Wordings to show the reader, e.g. 'قره‌باغ', 'Karabakh'; empty for inflections. */
  readonly wordings: readonly string[];
}

export interface Correction {
  /** The query to offer instead. */
  readonly query: string;
  readonly kind: 'spelling' | 'keyboard';
}

/** The answer to a search: of the part of the archive that was searched. */
export interface Answer {
  /**
   * How many articles were searched, of those that can fall within the dates asked for: what is known
   * to have none of what is shown counts as searched.
   */
  readonly searched: {
    readonly articles: number;
    readonly of: number;
    /** No article that was not searched has all the words. */
    readonly complete: boolean;
  };
  /** Articles that have all the words, in the order asked for. */
  readonly hits: readonly Hit[];
  /**
   * The articles that have some of the words, best first: where none has all, and behind those that
   * do where the query is as long as a headline; otherwise empty.
   */
  readonly partial: readonly Hit[];
  /** Words of the query that occur nowhere in the archive; none are named before that is known. */
  readonly unknown: readonly string[];
  /** Offered only when nothing at all was found. */
  readonly correction: Correction | null;
  readonly alsoSearched: readonly AlsoSearched[];
  /** How many of `hits` (or of `partial`, where there are no hits) have each value, by facet. */
  readonly facets: Readonly<Record<Facet, Readonly<Record<string, number>>>>;
}

/** How much of the archive a search is asked of; all of it where nothing is said. */
export interface SearchScope {
  /**
   * The most parts of those that can have what is wanted, in the order of the search's dates: the newest
   * first, unless the oldest are wanted. First come those that can have all the words.
   */
  readonly parts?: number;
  /** Only the part that holds this article; where there is none, the above. */
  readonly key?: string | null;
}

/** Something that answers searches: the seam between the interface and an engine. */
export interface SearchProvider {
  search(request: SearchRequest, scope?: SearchScope): Promise<Answer>;
}
