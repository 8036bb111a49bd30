import path from 'node:path';
import { ARTICLES } from './article-files.ts';
import { ContentError } from './content-error.ts';
import { contentRoot, listFiles } from './content-folder.ts';
import type { MentionTable } from './entities/mention-table.ts';
import { buildNameIndex } from './mentions/name-index.ts';
import { nameRecords } from './names.ts';
import { membersOf } from './reading/part-file.ts';
import { readPart } from './reading/read-part.ts';
import { KnownWords } from './related/known-words.ts';
import type { Relation } from './related/rank-related.ts';
import { idsOf, relatedPeriods, relatePeriod } from './related/related-periods.ts';
import type { EntityRecord } from './vocabulary-files.ts';

/** What the texts of an archive say of how articles and names hang together. */
export interface TextsDerived {
  readonly mentions: MentionTable;
  /** What belongs with each article, by id. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
}

/**
 * Reads the texts below the content folder, here and now, and keeps nothing: for the development
 * server. A build keeps what it read, see `readArchive`.
 *
 * @throws {ContentError} with every problem of every file.
 */
export async function deriveFromTexts(entities: readonly EntityRecord[]): Promise<TextsDerived> {
  const root = contentRoot();
  const found = await listFiles(path.join(root, ARTICLES), '.md');
  const files = found.map((file) => `${ARTICLES}/${file}`);
  const index = buildNameIndex(nameRecords(entities, []));
  const names = { index, words: new KnownWords(index) };
  const { part, problems } = readPart(root, { files, fresh: files, before: null }, names, '');
  if (problems.length > 0) throw new ContentError(problems);
  const relations = new Map<string, readonly Relation[]>();
  for (const period of relatedPeriods(membersOf(part.head)).map(idsOf)) {
    for (const [id, related] of relatePeriod([part.features], period)) relations.set(id, related);
  }
  return { mentions: part.mentions, relations };
}
