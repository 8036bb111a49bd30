import type { ArchiveIndex } from '../archive-index.ts';
import type { ArticleEntry } from '../article-entry.ts';
import type { EntityRecord } from '../vocabulary-files.ts';

/** What points to an article, beside lists and texts. */
export interface ArticleBacklinks {
  /** Articles that were printed with its headline as 'read also', newest first. */
  readonly listedBy: readonly ArticleEntry[];
  /** Entities of which a record says that the article reports or recalls them without their name. */
  readonly recalls: readonly EntityRecord[];
}

/** What points to an entity, beside the texts that name it. */
export interface EntityBacklinks {
  /** Articles that report or recall it without its name, newest first. */
  readonly recalledBy: readonly ArticleEntry[];
  /** Entities that are part of it, in the order of their ids. */
  readonly parts: readonly EntityRecord[];
}

export interface Backlinks {
  readonly toArticle: (id: string) => ArticleBacklinks;
  readonly toEntity: (id: string) => EntityBacklinks;
}

/** Turns references round: from each target to what refers to it, in the order of the referrers. */
function turned<T>(
  referrers: Iterable<T>,
  targetsOf: (referrer: T) => Iterable<string>,
): Map<string, T[]> {
  const byTarget = new Map<string, T[]>();
  for (const referrer of referrers) {
    for (const target of new Set(targetsOf(referrer))) {
      const list = byTarget.get(target);
      if (list) list.push(referrer);
      else byTarget.set(target, [referrer]);
    }
  }
  return byTarget;
}

/**
 * Computes what points to articles and entities. A headline of 'read also' counts from the day its
 * article is held, whichever of the two came first: nothing is stored.
 *
 * @param resolveReadAlso the held article that a headline names, or null.
 */
export function backlinksOf(
  { articles, entities, rank, byId }: ArchiveIndex,
  resolveReadAlso: (headline: string) => ArticleEntry | null,
): Backlinks {
  const listedBy = turned(articles, ({ id, readAlso }) =>
    readAlso.flatMap((headline) => {
      const held = resolveReadAlso(headline);
      return held && held.id !== id ? [held.id] : [];
    }),
  );
  const records = [...entities.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const recalls = turned(records, ({ recalledBy }) => recalledBy);
  const parts = turned(records, ({ partOf }) => partOf);
  return {
    toArticle: (id) => ({ listedBy: listedBy.get(id) ?? [], recalls: recalls.get(id) ?? [] }),
    toEntity: (id) => ({
      recalledBy: (entities.get(id)?.recalledBy ?? [])
        .flatMap((article) => byId.get(article) ?? [])
        .toSorted((a, b) => rank.get(a.id)! - rank.get(b.id)!),
      parts: parts.get(id) ?? [],
    }),
  };
}
