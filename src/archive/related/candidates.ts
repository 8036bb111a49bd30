import { combine, type Comparison } from './similarity.ts';
import type { SparseRows } from './sparse-rows.ts';

/**
 * A feature that more articles have proposes only so many of them, the nearest in time: the work for
 * an article does not grow with the archive. Up to this many articles nothing is left out; in larger
 * archives 99 in 100 of the related articles are those of comparing all with all.
 */
const WINDOW = 800;
/** In an archive of more articles than that, only so many features of each propose: its heaviest. */
const PROPOSERS = 64;
/** So many candidates of each article are compared in full. */
const CANDIDATES = 48;

/** Finds, for one article after another, those that may belong with it. */
export class CandidateFinder {
  readonly #comparison: Comparison;
  readonly #text: Float64Array;
  readonly #names: Float64Array;
  readonly #touched: Uint32Array;

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
    const size = comparison.features.ids.length;
    this.#text = new Float64Array(size);
    this.#names = new Float64Array(size);
    this.#touched = new Uint32Array(size);
  }

  /** Adds to the sums of every article what it shares with this one; gives how many are touched. */
  #gather(rows: SparseRows, articlesOf: SparseRows, sums: Float64Array, of: number, known: number) {
    let touched = known;
    const least = this.#text.length > WINDOW ? leastOfHeaviest(rows, of) : 0;
    for (let cell = rows.start[of]!; cell < rows.start[of + 1]!; cell++) {
      const column = rows.column[cell]!;
      const weight = rows.value[cell]!;
      if (weight < least) continue;
      const [from, to] = nearest(articlesOf, column, of);
      for (let at = from; at < to; at++) {
        const other = articlesOf.column[at]!;
        if (this.#text[other] === 0 && this.#names[other] === 0) this.#touched[touched++] = other;
        sums[other]! += weight * articlesOf.value[at]!;
      }
    }
    return touched;
  }

  /** The most promising articles for one, in no order; never itself. */
  candidatesOf(article: number): number[] {
    const { terms, names, articlesOfTerm, articlesOfName } = this.#comparison;
    let touched = this.#gather(terms, articlesOfTerm, this.#text, article, 0);
    touched = this.#gather(names, articlesOfName, this.#names, article, touched);
    const best: { other: number; score: number }[] = [];
    for (let at = 0; at < touched; at++) {
      const other = this.#touched[at]!;
      const [text, shared] = [this.#text[other]!, this.#names[other]!];
      this.#text[other] = 0;
      this.#names[other] = 0;
      if (other === article) continue;
      const least = best.length < CANDIDATES ? 0 : best.at(-1)!.score;
      const score = combine(this.#comparison, article, other, text, shared, least);
      if (score >= least) keepBest(best, { other, score });
    }
    return best.map(({ other }) => other);
  }
}

/** The weight of the lightest of the {@link PROPOSERS} heaviest features of a row. */
function leastOfHeaviest({ start, value }: SparseRows, of: number): number {
  const weights = value.slice(start[of], start[of + 1]).sort();
  return weights[Math.max(0, weights.length - PROPOSERS)] ?? 0;
}

/** Where in a column the articles stand that are nearest in time: rows are in the order of time. */
function nearest({ start, column }: SparseRows, of: number, article: number): [number, number] {
  const from = start[of]!;
  const to = start[of + 1]!;
  if (to - from <= WINDOW) return [from, to];
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! < article) low = middle + 1;
    else high = middle;
  }
  const first = Math.min(Math.max(from, low - WINDOW / 2), to - WINDOW);
  return [first, first + WINDOW];
}

/** Keeps the best {@link CANDIDATES}, best first; of equals the newer article. */
function keepBest(
  best: { other: number; score: number }[],
  candidate: { other: number; score: number },
): void {
  const { other, score } = candidate;
  let at = best.length;
  while (
    at > 0 &&
    (best[at - 1]!.score < score || (best[at - 1]!.score === score && best[at - 1]!.other > other))
  ) {
    at--;
  }
  if (at >= CANDIDATES) return;
  best.splice(at, 0, candidate);
  if (best.length > CANDIDATES) best.pop();
}
