import type { ArchiveFeatures } from './features.ts';
import { RowProducts, transpose, type SparseRows } from './sparse-rows.ts';
import { mostDaysBetween } from './time-between.ts';
import { weigh } from './weights.ts';

/** How much each kind of evidence counts; see docs/related-articles.md for how they were chosen. */
export interface RelatedWeights {
  /** Shared names, beside the text's 1. */
  readonly names: number;
  /** See {@link weigh}: of the vectors of names, which may be as short as one name. */
  readonly damping: number;
  /** A tag, which an archivist gave, beside the mention of an entity. */
  readonly tag: number;
  /** What the text of two languages is taken to have in common, as a share of what the names have. */
  readonly otherLanguage: number;
  /** What closeness in time adds at most, as a share of the likeness. */
  readonly time: number;
  /** Days after which closeness in time counts half. */
  readonly halfLife: number;
}

export const RELATED_WEIGHTS: RelatedWeights = {
  names: 0.5,
  damping: 1.5,
  tag: 1,
  otherLanguage: 0.8,
  time: 0.5,
  halfLife: 14,
};

/** The likeness of two articles, and what it is made of. */
export interface Likeness {
  /** What articles are ranked by. */
  readonly score: number;
  /** Cosine of the stems, 0 to 1. */
  readonly text: number;
}

/** Weighed features, read both ways. */
export interface Comparison {
  readonly features: ArchiveFeatures;
  readonly weights: RelatedWeights;
  /** By days between: what closeness in time counts. */
  readonly factors: Float64Array;
  readonly terms: SparseRows;
  readonly names: SparseRows;
  readonly articlesOfTerm: SparseRows;
  readonly articlesOfName: SparseRows;
}

/** Weighs the features of an archive. */
export function prepareComparison(
  features: ArchiveFeatures,
  weights: RelatedWeights = RELATED_WEIGHTS,
): Comparison {
  const terms = weigh(features.terms);
  const names = weigh(features.names, {
    damping: weights.damping,
    boost: (column) => (features.nameOf[column]!.kind === 'tag' ? weights.tag : 1),
  });
  return {
    features,
    weights,
    factors: timeFactors(weights),
    terms,
    names,
    articlesOfTerm: transpose(terms),
    articlesOfName: transpose(names),
  };
}

/** Days up to which the factor for closeness in time is reckoned beforehand. */
const MOST_DAYS = 1024;

/** The factor for so many days: from 1 + weights.time for the same day down to 1. */
function timeFactors({ time, halfLife }: RelatedWeights): Float64Array {
  return Float64Array.from({ length: MOST_DAYS }, (_, days) => 1 + time * 0.5 ** (days / halfLife));
}

/** The factor for closeness in time; 1 where a date is unknown. */
function timeFactor({ features, weights, factors }: Comparison, a: number, b: number): number {
  const days = mostDaysBetween(features.ranges, a, b);
  if (days < MOST_DAYS) return factors[days]!;
  return Number.isNaN(days) ? 1 : 1 + weights.time * 0.5 ** (days / weights.halfLife);
}

/** The score of the likeness of text and of names, but for closeness in time. */
function timeless(
  { features, weights }: Comparison,
  a: number,
  b: number,
  text: number,
  names: number,
): number {
  // Words of two languages cannot be compared; names stand in for them.
  const ofText =
    features.languages[a] === features.languages[b] ? text : weights.otherLanguage * names;
  return ofText + weights.names * names;
}

/**
 * One score from the likeness of text and of names.
 *
 * @param least what the score must reach; of one that surely does not, 0 is given.
 */
export function combine(
  comparison: Comparison,
  a: number,
  b: number,
  text: number,
  names: number,
  least = 0,
): number {
  const score = timeless(comparison, a, b, text, names);
  // The same day counts most.
  if (score * comparison.factors[0]! < least) return 0;
  return score * timeFactor(comparison, a, b);
}

/** Compares one article after another with those that may belong with it. */
export class Likenesses {
  readonly #comparison: Comparison;
  readonly #terms: RowProducts;
  readonly #names: RowProducts;

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
    this.#terms = new RowProducts(comparison.terms);
    this.#names = new RowProducts(comparison.names);
  }

  /** The likeness of an article with each of the others; the same, to the last bit, either way round. */
  of(article: number, others: readonly number[]): Likeness[] {
    const texts = this.#terms.of(article, others);
    const names = this.#names.of(article, others);
    return others.map((other, at) => {
      const text = texts[at]!;
      return { score: combine(this.#comparison, article, other, text, names[at]!), text };
    });
  }
}
