import { rarity, type Matches } from './lookup.ts';

/** A wanted term of the query with the articles that have it, in the order of the query. */
export interface RankedTerm<T> {
  readonly term: T;
  readonly matches: Matches;
  /** How many of the articles have it, where more may than were looked at. */
  readonly having: number;
}

/** An article with its score, and the terms it has. */
export interface Candidate<T> {
  readonly id: string;
  readonly score: number;
  readonly has: ReadonlySet<T>;
}

/** News says first what it is about: a term in the first words counts so much more. */
const LEAD_WORDS = 40;
const LEAD_BONUS = 0.2;

/** Terms of the query that stand as near as this to each other belong together. */
const NEAR = 4;
const NEAR_BONUS = 1;

/** The least distance between a place of one list and a place of the other, both ascending. */
function leastDistance(a: readonly number[], b: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const distance = Math.abs(a[i]! - b[j]!);
    if (distance < least && distance > 0) least = distance;
    if (a[i]! < b[j]!) i += 1;
    else j += 1;
  }
  return least;
}

function ascending(places: readonly number[]): readonly number[] {
  return places.every((place, at) => at === 0 || places[at - 1]! <= place)
    ? places
    : places.toSorted((a, b) => a - b);
}

interface Tally<T> {
  score: number;
  has: Set<T>;
  last: { weight: number; words: readonly number[] };
}

/**
 * Ranks the articles that have any of the terms, best first: BM25 over terms, more for a term in
 * the lead, and more where terms that follow each other in the query stand near each other. The
 * order is total: equal scores are ordered by id. Figures: docs/search-evaluation.md.
 *
 * @param articles how many the archive has.
 */
export function rank<T>(terms: readonly RankedTerm<T>[], articles: number): Candidate<T>[] {
  const tallies = new Map<string, Tally<T>>();
  for (const { term, matches, having } of terms) {
    const weight = rarity(articles, having);
    for (const [id, { frequency, words: places }] of matches) {
      const words = ascending(places);
      const inLead = words.length > 0 && words[0]! < LEAD_WORDS;
      const score = weight * frequency * (inLead ? 1 + LEAD_BONUS : 1);
      const tally = tallies.get(id);
      if (!tally) {
        tallies.set(id, { score, has: new Set([term]), last: { weight, words } });
        continue;
      }
      const distance = leastDistance(tally.last.words, words);
      const least = Math.min(weight, tally.last.weight);
      const together = distance <= NEAR ? (NEAR_BONUS * least) / distance : 0;
      tally.score += score + together;
      tally.has.add(term);
      tally.last = { weight, words };
    }
  }
  return [...tallies]
    .map(([id, { score, has }]) => ({ id, score, has }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
