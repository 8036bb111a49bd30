import type { ArchiveFeatures } from './features.ts';
import { CandidateFinder } from './candidates.ts';
import { reasonOf, type RelationReason } from './reasons.ts';
import { resemblance } from './shingles.ts';
import {
  Likenesses,
  prepareComparison,
  type Comparison,
  type RelatedWeights,
} from './similarity.ts';

/** An article that belongs with another one, and why. */
export interface Relation {
  readonly id: string;
  readonly reason: RelationReason;
}

/** Texts that share so many of their shingles are two printings of one text. */
export const SAME_TEXT = 0.5;
/** Less likeness than this is chance: such an article is not related. */
const LEAST_SCORE = 0.05;

function relationsOf(
  comparison: Comparison,
  finder: CandidateFinder,
  likenesses: Likenesses,
  article: number,
  limit: number,
): Relation[] {
  const { ids, sketches } = comparison.features;
  const candidates = finder.candidatesOf(article);
  const ranked = likenesses
    .of(article, candidates)
    .map(({ score, text }, at) => ({ other: candidates[at]!, score, text }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.other - b.other);
  const chosen: number[] = [];
  const relations: Relation[] = [];
  for (const { other, text } of ranked) {
    if (relations.length === limit) break;
    const sketch = sketches[other]!;
    // Of the printings of one text the first says it for all.
    if (chosen.some((earlier) => resemblance(sketch, sketches[earlier]!) >= SAME_TEXT)) continue;
    const nearDuplicate = resemblance(sketch, sketches[article]!) >= SAME_TEXT;
    const reason = reasonOf(comparison, article, other, { text, nearDuplicate });
    if (!reason) continue;
    chosen.push(other);
    relations.push({ id: ids[other]!, reason });
  }
  return relations;
}

/**
 * For every article those that belong with it, best first, at most `limit`: by likeness of text and
 * of names, each feature weighed by its rarity, and closeness in time. Deterministic.
 *
 * @param weights other than the archive's own, to compare them.
 * @param asks which articles it is asked of; the others may be answers.
 */
export function rankRelated(
  features: ArchiveFeatures,
  limit: number,
  weights?: RelatedWeights,
  asks: (id: string) => boolean = () => true,
): Map<string, readonly Relation[]> {
  const comparison = prepareComparison(features, weights);
  const finder = new CandidateFinder(comparison);
  const likenesses = new Likenesses(comparison);
  const relations = new Map<string, readonly Relation[]>();
  for (const [article, id] of features.ids.entries()) {
    if (asks(id)) relations.set(id, relationsOf(comparison, finder, likenesses, article, limit));
  }
  return relations;
}
