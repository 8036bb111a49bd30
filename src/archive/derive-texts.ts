import { contentRoot } from './content-folder.ts';
import type { MentionTable } from './entities/mention-table.ts';
import { readTexts } from './read-texts.ts';
import { rankRelated, type Relation } from './related/rank-related.ts';
import type { TextsMemory } from './texts-memory.ts';
import type { EntityRecord } from './vocabulary-files.ts';

/** Related articles of each. */
const RELATED = 4;

/** What the texts of an archive say of how articles and names hang together. */
export interface TextsDerived {
  readonly mentions: MentionTable;
  /** What belongs with each article, by id. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
}

/** Reads the texts below the content folder; with a memory, only those that changed since. */
export async function deriveFromTexts(
  entities: readonly EntityRecord[],
  memory?: TextsMemory,
): Promise<TextsDerived> {
  const { features, mentions } = await readTexts(contentRoot(), entities, memory);
  return { mentions, relations: rankRelated(features, RELATED) };
}
