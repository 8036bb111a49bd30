import type { Language } from '../../../src/archive/language.ts';
import type { CorpusArticle } from './corpus.ts';

/** What a ranking is measured on. */
export interface Collection {
  /** Fit for a file name: tells language, size and fields. */
  readonly name: string;
  readonly language: Language;
  /** Whether titles are searched too, or bodies only. */
  readonly titles: boolean;
  articles(): AsyncIterable<CorpusArticle>;
}

/** A search engine over a collection. */
export interface RankingEngine {
  readonly name: string;
  /** Ids of the best articles, any word may match, best first, at least ten where there are; and the time it took to rank them. */
  rank(query: string): Promise<{ readonly ids: readonly string[]; readonly milliseconds: number }>;
  /** Bytes over the wire, compressed, of everything a first search needs. */
  firstSearchBytes(query: string): Promise<number>;
  close(): Promise<void>;
}
