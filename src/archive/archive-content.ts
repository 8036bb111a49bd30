import type { ArticleEntry } from './article-entry.ts';
import type { TextsDerived } from './derive-texts.ts';
import {
  openArchive,
  readArchive,
  type ArchiveRead,
  type DoTasks,
} from './reading/read-archive.ts';
import type { ReadingPlaces } from './reading/reading-tasks.ts';
import {
  readEntities,
  readSources,
  readTags,
  type EntityRecord,
  type SourceRecord,
  type TagRecord,
} from './vocabulary-files.ts';

interface Vocabulary {
  readonly tags: readonly TagRecord[];
  readonly sources: readonly SourceRecord[];
  readonly entities: readonly EntityRecord[];
}

/** All that pages are made from, but the bodies of articles and the captures. */
export interface ArchiveContent extends Vocabulary {
  readonly articles: readonly ArticleEntry[];
  readonly texts: TextsDerived;
}

/** What was read of the content folder, and where it lies: another process opens it by this. */
export interface ContentRead extends Vocabulary {
  readonly places: ReadingPlaces;
  readonly read: ArchiveRead;
}

/**
 * Reads the content folder; of articles that were read before, what is remembered.
 *
 * @param doTasks has work done by other processes, if any.
 * @throws {ContentError} with every problem of every file.
 */
export async function readArchiveContent(
  places: ReadingPlaces,
  doTasks?: DoTasks,
): Promise<{ content: ContentRead; articles: readonly ArticleEntry[] }> {
  const [tags, sources, entities] = await Promise.all([
    readTags(places.root),
    readSources(places.root),
    readEntities(places.root),
  ]);
  const { read, articles } = await readArchive(places, entities, doTasks);
  return { content: { tags, sources, entities, places, read }, articles };
}

/** Opens what {@link readArchiveContent} has read. */
export function openArchiveContent({ places, read, ...known }: ContentRead): ArchiveContent {
  const { articles, ...texts } = openArchive(places, read);
  const { tags, sources, entities } = known;
  return { articles, tags, sources, entities, texts };
}
