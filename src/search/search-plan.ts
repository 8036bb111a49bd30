import type { VolumeEntry } from './manifest.ts';
import type { QueryTerm } from './query.ts';
import type { TermMatches } from './term-matches.ts';

/** Which volumes a search has to be asked of, in the order of its dates. */
export interface SearchPlan {
  /** All that can have articles with every wanted term. */
  readonly all: readonly VolumeEntry[];
  /** All that can have articles with any. */
  readonly some: readonly VolumeEntry[];
  /** Those to ask in so many parts: first such as can have all terms, then some; beyond that, every one. */
  readonly ask: (parts: number | undefined) => readonly VolumeEntry[];
  /** How many of all articles have a term, going by those found in the volumes that were asked. */
  readonly estimate: (found: TermMatches, asked: readonly VolumeEntry[]) => number;
  /** Whether the term is known to be nowhere. */
  readonly isUnknown: (term: QueryTerm) => boolean;
}
