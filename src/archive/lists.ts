import type { ArchiveIndex } from './archive-index.ts';
import type { ArticleEntry } from './article-entry.ts';
import type { EntityIndex } from './entities/entity-index.ts';
import { listParts, type ListPart, type ListParts, type ListYear } from './list-parts.ts';

/** What articles are listed by, other than their dates. */
export type ListKind = 'tag' | 'source' | 'entity';

/** The articles of a subject, a publisher or a name, page by page: a page asks for its own alone. */
export interface ArchiveLists {
  /** The addresses of the pages below the list's. */
  readonly parts: (kind: ListKind, id: string) => readonly string[];
  readonly part: (kind: ListKind, id: string, part: string) => ListPart;
  readonly years: (kind: ListKind, id: string) => readonly ListYear[];
  readonly count: (kind: ListKind, id: string) => number;
}

/** Cuts the lists of an archive into pages, each when it is first asked for. */
export function archiveLists(
  { byTag, bySource }: ArchiveIndex,
  { articlesNaming }: EntityIndex,
): ArchiveLists {
  const cut = new Map<string, ListParts>();
  const articlesOf = (kind: ListKind, id: string): readonly ArticleEntry[] => {
    if (kind === 'entity') return articlesNaming(id);
    return (kind === 'tag' ? byTag : bySource).get(id) ?? [];
  };
  const partsOf = (kind: ListKind, id: string): ListParts => {
    const key = `${kind} ${id}`;
    const found = cut.get(key) ?? listParts(articlesOf(kind, id));
    cut.set(key, found);
    return found;
  };
  return {
    parts: (kind, id) => [...partsOf(kind, id).parts.keys()],
    part: (kind, id, part) => {
      const found = partsOf(kind, id).parts.get(part);
      if (!found) throw new Error(`the list of the ${kind} '${id}' has no part '${part}'`);
      return found;
    },
    years: (kind, id) => partsOf(kind, id).years,
    count: (kind, id) => partsOf(kind, id).parts.get('')!.count,
  };
}
