import { readArticles } from '../article-files.ts';
import { bodyBlocks } from '../markdown.ts';
import { buildNameIndex } from '../mentions/name-index.ts';
import { nameRecords } from '../names.ts';
import type { EntityRecord } from '../vocabulary-files.ts';
import { FeatureCollector, type ArchiveFeatures } from './features.ts';

/**
 * Reads the text of every article below the content folder `root`, each once and one at a time.
 *
 * @throws {ContentError} with every problem of every file.
 */
export async function readFeatures(
  root: string,
  entities: readonly EntityRecord[],
): Promise<ArchiveFeatures> {
  const collector = new FeatureCollector(buildNameIndex(nameRecords(entities, [])));
  for await (const { record, body } of readArticles(root)) {
    const { id, language, date, tags, title } = record;
    const blocks = bodyBlocks(body).map(({ text }) => text);
    const ofTitle = title.by === 'unknown' ? '' : title.text;
    collector.add({ id, language, date, tags, title: ofTitle, blocks });
  }
  return collector.finish();
}
