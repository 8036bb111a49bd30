import { syncArticles } from './article-loader.ts';
import type { ArticleEntry } from './article-entry.ts';
import { contentRoot } from './content-folder.ts';
import { deriveFromTexts, type TextsDerived } from './derive-texts.ts';
import { TextsMemory } from './texts-memory.ts';
import {
  readEntities,
  readSources,
  readTags,
  type EntityRecord,
  type SourceRecord,
  type TagRecord,
} from './vocabulary-files.ts';

/** All that pages are made from, but the bodies of articles and the captures. */
export interface ArchiveContent {
  readonly articles: readonly ArticleEntry[];
  readonly tags: readonly TagRecord[];
  readonly sources: readonly SourceRecord[];
  readonly entities: readonly EntityRecord[];
  readonly texts: TextsDerived;
}

/**
 * Reads the content folder; of articles that were read before, what is remembered.
 *
 * @param memory.folder what is remembered lies there.
 * @param memory.code changes when the reading may come out otherwise.
 * @throws {ContentError} with every problem of every file.
 */
export async function readArchiveContent(memory: {
  readonly folder: string;
  readonly code: string;
}): Promise<ArchiveContent> {
  const root = contentRoot();
  const entries = new Map<string, ArticleEntry>();
  await syncArticles(
    {
      store: {
        get: () => undefined,
        keys: () => [],
        delete: () => {},
        set: ({ data }: { data: ArticleEntry }) => entries.set(data.id, data),
      },
      meta: { get: () => undefined, set: () => {} },
      logger: { info: () => {} },
    } as never,
    root,
  );
  const [tags, sources, entities] = await Promise.all([
    readTags(root),
    readSources(root),
    readEntities(root),
  ]);
  const texts = await deriveFromTexts(entities, new TextsMemory(memory.folder, memory.code));
  return { articles: [...entries.values()], tags, sources, entities, texts };
}
