import type { ArchiveFeatures } from './features.ts';
import { dot, transpose, type SparseRows } from './sparse-rows.ts';
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
    terms,
    names,
    articlesOfTerm: transpose(terms),
    articlesOfName: transpose(names),
  };
}

/** The factor for closeness in time: from 1 + weights.time for the same day down to 1; 1 where a date is unknown. */
function timeFactor({ features, weights }: Comparison, a: number, b: number): number {
  const days = mostDaysBetween(features.ranges, a, b);
  return Number.isNaN(days) ? 1 : 1 + weights.time * 0.5 ** (days / weights.halfLife);
}

/** One score from the likeness of text and of names. */
export function combine(
  comparison: Comparison,
  a: number,
  b: number,
  text: number,
  names: number,
): number {
  const { features, weights } = comparison;
  // Words of two languages cannot be compared; names stand in for them.
  const ofText =
    features.languages[a] === features.languages[b] ? text : weights.otherLanguage * names;
  return (ofText + weights.names * names) * timeFactor(comparison, a, b);
}

/** The likeness of two articles; the same, to the last bit, either way round. */
export function likeness(comparison: Comparison, a: number, b: number): Likeness {
  const text = dot(comparison.terms, a, b);
  const names = dot(comparison.names, a, b);
  return { score: combine(comparison, a, b, text, names), text };
}
