import type { AlsoSearched, Answer, HitDetail, SearchRequest } from '../answer.ts';
import type { Piece } from './excerpt.ts';

/** A result as the page shows it. */
export interface ShownResult extends Pick<
  HitDetail,
  'id' | 'language' | 'titleBy' | 'date' | 'dayText' | 'dateBasis' | 'publisherName'
> {
  /** The engine's key, by which the article's page finds it again. */
  readonly key: string;
  /** Empty where there is no title. */
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
  readonly missing: readonly string[];
}

/** What was found, with the first results. */
export interface ShownAnswer extends Pick<
  Answer,
  'unknown' | 'correction' | 'facets' | 'searched'
> {
  readonly total: number;
  /** Of articles that lack some of the words; they follow those that have all. */
  readonly partialTotal: number;
  readonly alsoSearched: readonly AlsoSearched[];
  readonly results: readonly ShownResult[];
}

/** Where in an article the words of a search stand; indices into `tokens`, title first. */
export type ArticleMarks = Pick<HitDetail, 'tokens' | 'titleTokens' | 'marked'>;

/** What a page asks of the worker. */
export type Question =
  | { readonly kind: 'search'; readonly request: SearchRequest; readonly parts: number }
  /** The next results of the last answer, from a position on. */
  | { readonly kind: 'more'; readonly from: number }
  /** The marks of one article: its id, and the engine's key as the result had it. */
  | {
      readonly kind: 'marks';
      readonly request: SearchRequest;
      readonly id: string;
      readonly key: string | null;
    };

export interface Replies {
  /** Null: a later search took its place. */
  readonly search: ShownAnswer | null;
  readonly more: readonly ShownResult[];
  readonly marks: ArticleMarks | null;
}

export type Asked = Question & {
  readonly number: number;
  /** After a failure: what the browser has kept of the index may be what failed. */
  readonly anew: boolean;
};

export type Reply =
  | { readonly number: number; readonly reply: Replies[keyof Replies] }
  /** The index cannot be used; the worker is of no more use. */
  | { readonly failure: string };
