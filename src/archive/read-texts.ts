import { readArticles } from './article-files.ts';
import { MentionTableBuilder, type MentionTable } from './entities/mention-table.ts';
import { bodyBlocks } from './markdown.ts';
import { buildNameIndex } from './mentions/name-index.ts';
import { nameRecords } from './names.ts';
import { FeatureCollector, type ArchiveFeatures } from './related/features.ts';
import type { EntityRecord } from './vocabulary-files.ts';

/** What is kept of the texts of an archive: numbers. */
export interface TextsRead {
  readonly features: ArchiveFeatures;
  readonly mentions: MentionTable;
}

/**
 * Reads the text of every article below the content folder `root`, each once and one at a time.
 *
 * @throws {ContentError} with every problem of every file.
 */
export async function readTexts(
  root: string,
  entities: readonly EntityRecord[],
): Promise<TextsRead> {
  const features = new FeatureCollector(buildNameIndex(nameRecords(entities, [])));
  const mentions = new MentionTableBuilder();
  for await (const { record, body } of readArticles(root)) {
    const { id, language, date, tags } = record;
    const title = record.title.by === 'unknown' ? '' : record.title.text;
    const blocks = bodyBlocks(body).map(({ text }) => text);
    const found = features.add({ id, language, date, tags, title, blocks });
    mentions.add(record, [title, ...blocks], found);
  }
  return { features: features.finish(), mentions: mentions.finish() };
}
