import type { NameNode } from '../archive/mentions/name-index.ts';
import type { KeyDirectory } from './key-directory.ts';
import { articlesIn, type VolumeEntry } from './manifest.ts';
import type { QueryTerm } from './query.ts';
import type { SearchPlan } from './search-plan.ts';
import { termMatches } from './term-matches.ts';

/** Rare words stand in few volumes, and in few articles of each: so many are asked at once. */
const FEW_VOLUMES = 4;

/** The plan where nothing is wanted: each volume has something. */
function askInOrder(volumes: readonly VolumeEntry[]): SearchPlan {
  return {
    all: volumes,
    some: volumes,
    ask: (parts) => volumes.slice(0, parts),
    estimate: ({ matches }) => matches.size,
    isUnknown: () => false,
  };
}

/**
 * Finds out which volumes can have what is wanted: the terms are looked up in the directory of keys as
 * they will be in the volumes.
 *
 * @param volumes those that the dates asked for allow.
 * @param terms of the query; excluded ones are not planned for.
 * @param names the archive's names; null for exact spelling.
 */
export async function planByDirectory(
  directory: KeyDirectory,
  volumes: readonly VolumeEntry[],
  terms: readonly QueryTerm[],
  names: NameNode | null,
): Promise<SearchPlan> {
  const wanted = terms.filter(({ excluded }) => !excluded);
  if (wanted.length === 0) return askInOrder(volumes);
  const lookup = directory.lookupIn(volumes.map(({ folder }) => folder));
  const found = await Promise.all(wanted.map((term) => termMatches(lookup, term, names)));
  const byTerm = new Map(found.map(({ term, matches }) => [term, matches]));
  const able = (among: readonly VolumeEntry[], term: QueryTerm) =>
    among.filter(({ folder }) => byTerm.get(term)!.has(folder));
  const all = wanted.reduce(able, volumes);
  const some = volumes.filter((volume) => wanted.some((term) => able([volume], term).length > 0));
  const inTurn = [...all, ...some.filter((volume) => !all.includes(volume))];
  return {
    all,
    some,
    ask: (parts = volumes.length) => {
      const few = all.length <= Math.min(FEW_VOLUMES, volumes.length / 2);
      const most = Math.max(parts, few ? all.length : 0);
      return most < inTurn.length ? inTurn.slice(0, most) : volumes;
    },
    estimate: ({ term, matches }, asked) => {
      const askedWell = articlesIn(able(asked, term));
      // A part can have a word so far that the archive has whole elsewhere.
      if (askedWell === 0) return matches.size;
      return (matches.size * articlesIn(able(volumes, term))) / askedWell;
    },
    isUnknown: (term) => byTerm.get(term)!.size === 0,
  };
}
