import type { Language } from '../../src/archive/language.ts';
import { findMentions } from '../../src/archive/mentions/find-mentions.ts';
import { buildNameIndex, type NameNode } from '../../src/archive/mentions/name-index.ts';
import { unknownNames } from '../../src/archive/mentions/unknown-names.ts';
import { nameRecords, type NameRecord } from '../../src/archive/names.ts';
import { readEntities, readTags } from '../../src/archive/vocabulary-files.ts';

/** The names and subjects that new articles are read for. */
export interface KnownNames {
  readonly index: NameNode;
  /** Ids of the entities that are persons. */
  readonly people: ReadonlySet<string>;
}

/** What an article seems to be about: for the archivist, never written. */
export interface Suggestions {
  /** Ids of tags that its text has wordings of, the most frequent first, without those it has. */
  readonly tags: readonly string[];
  /** Ids of the entities that it names, the most frequent first. */
  readonly entities: readonly string[];
  /** What reads like a name and has no record, in the order of the text. */
  readonly unknown: readonly string[];
}

/** A wording that stands in the text once says little of its subject. */
const LEAST_WORDINGS = 2;

/**
 * Reads the names of an archive's content folder.
 *
 * @throws {ContentError} with every problem of every file.
 */
export async function readKnownNames(root: string): Promise<KnownNames> {
  const [entities, tags] = [await readEntities(root), await readTags(root)];
  return {
    index: buildNameIndex(nameRecords(entities, tags)),
    people: new Set(entities.filter(({ kind }) => kind === 'person').map(({ id }) => id)),
  };
}

function byFrequency(names: readonly NameRecord[]): [id: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { id } of names) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Suggests tags and entities for an article, and names that the vocabulary may lack. */
export function suggest(
  { index, people }: KnownNames,
  article: {
    readonly language: Language;
    readonly title: string | null;
    readonly blocks: readonly string[];
    readonly tags: readonly string[];
  },
): Suggestions {
  const texts = [article.title ?? '', ...article.blocks];
  const found = findMentions(index, article.language, texts);
  const outer = found.mentions.filter(({ nested }) => !nested).map(({ name }) => name);
  const tags = byFrequency(outer.filter(({ kind }) => kind === 'tag'));
  const entities = byFrequency(outer.filter(({ kind }) => kind === 'entity'));
  return {
    tags: tags
      .filter(([id, count]) => count >= LEAST_WORDINGS && !article.tags.includes(id))
      .map(([id]) => id),
    entities: entities.map(([id]) => id),
    unknown: [...new Set(unknownNames(texts, found, people).map(({ text }) => text))],
  };
}
