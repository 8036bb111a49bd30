import type { ArticleEntry } from '../../archive/article-entry.ts';
import type { EntityIndex } from '../../archive/entities/entity-index.ts';
import type { EntityRecord } from '../../archive/vocabulary-files.ts';
import type { EntityKind } from '../../archive/vocabulary.ts';

/** An entity with the number of recent articles that name it. */
export interface NamedLately {
  readonly entity: EntityRecord;
  readonly count: number;
}

/**
 * Who or what the newest articles name, by the number of them that do; of those that have a page.
 *
 * @param newest the articles that are looked at.
 * @param kind only of this kind.
 * @returns at most `limit`, equals in the order of their ids.
 */
export function namesInTheNews(
  newest: readonly ArticleEntry[],
  { inArticle, withPage }: Pick<EntityIndex, 'inArticle' | 'withPage'>,
  kind: EntityKind | 'any',
  limit: number,
): readonly NamedLately[] {
  const counts = new Map<string, number>();
  for (const { id } of newest) {
    const named = inArticle(id).flatMap(({ entity }) =>
      kind === 'any' || entity.kind === kind ? entity.id : [],
    );
    for (const entity of new Set(named)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([id, count]) => {
      const entity = withPage.get(id);
      return entity ? { entity, count } : [];
    })
    .sort((a, b) => b.count - a.count || (a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, limit);
}
