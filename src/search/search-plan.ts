import type { NameNode } from '../archive/mentions/name-index.ts';
import { VolumeLookup, type KeyDirectory } from './key-directory.ts';
import type { VolumeEntry } from './manifest.ts';
import type { QueryTerm } from './query.ts';
import { termMatches } from './term-matches.ts';

/** Which volumes a search has to be asked of, in the order of its dates. */
export interface SearchPlan {
  /** All that can have articles with every term. */
  readonly all: readonly VolumeEntry[];
  /** All that can have articles with any term. */
  readonly some: readonly VolumeEntry[];
  /** The folders of all that can have articles with a term. */
  readonly having: (term: QueryTerm) => ReadonlySet<string>;
}

/**
 * Finds out which volumes can have what is wanted. The terms are looked up as they will be in the
 * volumes, in the directory of keys; where there is none, every volume can have everything.
 *
 * @param volumes those that the dates asked for allow.
 * @param terms of the query; excluded ones are not planned for.
 * @param names the archive's names; null for exact spelling.
 */
export async function planSearch(
  volumes: readonly VolumeEntry[],
  terms: readonly QueryTerm[],
  names: NameNode | null,
  directory: KeyDirectory | null,
): Promise<SearchPlan> {
  const wanted = terms.filter(({ excluded }) => !excluded);
  const folders = volumes.map(({ folder }) => folder);
  if (!directory || wanted.length === 0) {
    const every = new Set(folders);
    return { all: volumes, some: volumes, having: () => every };
  }
  const lookup = new VolumeLookup(directory, folders);
  const found = await Promise.all(wanted.map((term) => termMatches(lookup, term, names)));
  const byTerm = new Map(found.map(({ term, matches }) => [term, new Set(matches.keys())]));
  const having = (term: QueryTerm) => byTerm.get(term)!;
  return {
    all: volumes.filter(({ folder }) => wanted.every((term) => having(term).has(folder))),
    some: volumes.filter(({ folder }) => wanted.some((term) => having(term).has(folder))),
    having,
  };
}
