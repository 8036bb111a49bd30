import path from 'node:path';
import type { z } from 'zod';
import { readFiles } from '../../src/archive/content-folder.ts';
import { describeProblems } from '../../src/archive/schema-problems.ts';
import {
  sourceSchema,
  tagSchema,
  type Localized,
  type Source,
  type Spellings,
} from '../../src/archive/vocabulary.ts';
import { parseYaml } from '../../src/archive/yaml.ts';
import { letterKey, phraseKey } from './shape.ts';

/** The controlled vocabularies, as the cleaning steps look names up in them. */
export interface Vocabulary {
  /** Sources by the folded letters of each of their names. */
  readonly sources: ReadonlyMap<string, { readonly id: string; readonly kind: Source['kind'] }>;
  /** Tag ids by the folded words of each of their labels. */
  readonly tagPhrases: ReadonlyMap<string, string>;
  /** Lines that the pages of a source repeat, by its id, as {@link letterKey}. */
  readonly repeated?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every form of a name: its labels and its further spellings. */
function forms(label: Localized, also: Spellings): string[] {
  return [...Object.values(label), ...also.ar, ...also.fa, ...also.en];
}

/**
 * Reads a vocabulary's folder: id (the file's name) and record.
 *
 * @throws {Error} naming file, field and reason.
 */
export async function readRecords<T>(
  folder: string,
  schema: z.ZodType<T>,
): Promise<Map<string, T>> {
  const records = new Map<string, T>();
  for await (const file of readFiles(folder, '.yaml')) {
    const where = `${path.basename(folder)}/${file.path}`;
    const result = schema.safeParse(parseYamlOf(where, file.text));
    if (!result.success) {
      throw new Error(`${where}: ${describeProblems(result.error).join('; ')}`);
    }
    records.set(path.basename(file.path, '.yaml'), result.data);
  }
  return records;
}

function parseYamlOf(where: string, text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Reads the vocabularies of an archive's content folder.
 *
 * @throws {Error} naming file, field and reason.
 */
export async function readVocabulary(root: string): Promise<Vocabulary> {
  const sources = await readRecords(path.join(root, 'sources'), sourceSchema);
  const tags = await readRecords(path.join(root, 'tags'), tagSchema);
  return {
    sources: byForm('sources', sources, letterKey, (id, { kind }) => ({ id, kind })),
    tagPhrases: byForm('tags', tags, phraseKey, (id) => id),
    repeated: new Map(
      [...sources].flatMap(([id, { repeated }]) =>
        repeated ? [[id, new Set(repeated.map(letterKey))] as const] : [],
      ),
    ),
  };
}

/** Indexes records by the folded form of each of their names. */
function byForm<T extends { label: Localized; also: Spellings }, V>(
  folder: string,
  records: ReadonlyMap<string, T>,
  keyOf: (name: string) => string,
  value: (id: string, record: T) => V,
): Map<string, V> {
  const index = new Map<string, V>();
  const owners = new Map<string, string>();
  for (const [id, record] of records) {
    for (const name of forms(record.label, record.also)) {
      const key = keyOf(name);
      const owner = owners.get(key);
      if (owner !== undefined && owner !== id) {
        throw new Error(`${folder}/${id}.yaml: '${name}' is a name of ${folder}/${owner}.yaml too`);
      }
      owners.set(key, id);
      index.set(key, value(id, record));
    }
  }
  return index;
}
