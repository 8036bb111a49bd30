import type { ArchiveIndex } from '../archive-index.ts';
import type { ArticleEntry } from '../article-entry.ts';
import type { Relation } from './rank-related.ts';
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

/** Answers from the relations between the articles of the index, by their ids. */
export function archiveRelations(
  index: ArchiveIndex,
  relations: ReadonlyMap<string, readonly Relation[]>,
): ArchiveRelations {
  return {
    related: (id) =>
      (relations.get(id) ?? []).map((relation) => ({
        article: index.byId.get(relation.id)!,
        reason: relation.reason,
      })),
  };
}
