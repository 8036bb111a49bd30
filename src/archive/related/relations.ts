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
  /** The articles whose text names an entity, newest first. */
  readonly naming: (entity: string) => readonly ArticleEntry[];
}

function articlesByEntity(
  { byId }: ArchiveIndex,
  { ids, names, nameOf }: ArchiveFeatures,
): Map<string, ArticleEntry[]> {
  const lists = nameOf.map((): ArticleEntry[] => []);
  for (const [row, id] of ids.entries()) {
    for (let cell = names.start[row]!; cell < names.start[row + 1]!; cell++) {
      lists[names.column[cell]!]!.push(byId.get(id)!);
    }
  }
  return new Map(
    nameOf.flatMap(({ kind, id }, column) =>
      kind === 'entity' ? [[id, lists[column]!] as const] : [],
    ),
  );
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
  const naming = articlesByEntity(index, features);
  return {
    related: (id) =>
      (relations.get(id) ?? []).map((relation) => ({
        article: index.byId.get(relation.id)!,
        reason: relation.reason,
      })),
    naming: (entity) => naming.get(entity) ?? [],
  };
}
