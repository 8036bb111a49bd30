import type { HeldArticle } from '../held-articles.ts';
import type { Page } from '../query-sets.ts';

/** An article found, by its number, with the words that the engine marks in it. */
export interface Found {
  readonly number: string;
  readonly marked: readonly string[];
}

/** What an engine answers, in the order it ranks. */
export interface Outcome {
  readonly hits: readonly Found[];
  /** Articles offered as having only some of the words. */
  readonly partial: readonly Found[];
  /** Words it says occur nowhere; null where it never says. */
  readonly unknown: readonly string[] | null;
  /** A query it offers instead. */
  readonly correction: string | null;
}

/** A search engine over the held articles. */
export interface Engine {
  readonly name: string;
  /** Whether it tells by itself which words it found. */
  readonly marksWords: boolean;
  search(query: string, page: Page): Promise<Outcome>;
  /** Bytes over the wire, compressed, that a browser loads for a first search. */
  firstSearchBytes(query: string, page: Page): Promise<number>;
  close(): Promise<void>;
}

/** Builds an engine from articles. */
export type OpenEngine = (articles: readonly HeldArticle[]) => Promise<Engine>;
