import type { ArchiveIndex } from '../archive-index.ts';
import type { ArticleEntry } from '../article-entry.ts';
import type { ArchiveFeatures } from './features.ts';
import { rankRelated } from './rank-related.ts';
import type { RelationReason } from './reasons.ts';

/** An article that belongs with another one, and why. */
export interface RelatedArticle {
  readonly article: ArticleEntry;
  readonly reason: RelationReason;
}

/** How the articles of an archive hang together by what their texts say. */
export interface ArchiveRelations {
  /** What belongs with an article, best first. */
  readonly related: (id: string) => readonly RelatedArticle[];
}

/**
 * Relates every article of the index to the others.
 *
 * @param features of the same articles.
 * @param limit how many related articles each has at most.
 */
export function relateArticles(
  index: ArchiveIndex,
  features: ArchiveFeatures,
  limit: number,
): ArchiveRelations {
  const relations = rankRelated(features, limit);
  return {
    related: (id) =>
      (relations.get(id) ?? []).map((relation) => ({
        article: index.byId.get(relation.id)!,
        reason: relation.reason,
      })),
  };
}
