import path from 'node:path';
import type { z } from 'zod';
import { ID_PATTERN } from './article.ts';
import { ContentError, problemsOf, type ContentProblem } from './content-error.ts';
import { readFiles } from './content-folder.ts';
import { describeProblems } from './schema-problems.ts';
import { checkSpellings } from './spelling-checks.ts';
import {
  ENTITY_KINDS,
  entitySchema,
  sourceSchema,
  tagSchema,
  type Entity,
  type EntityKind,
  type Source,
  type Tag,
} from './vocabulary.ts';
import { parseYaml } from './yaml.ts';

/** A record of a vocabulary with its id, which is the name of its file. */
export type Identified<T> = T & { readonly id: string };
export type TagRecord = Identified<Tag>;
export type SourceRecord = Identified<Source>;
export type EntityRecord = Identified<Entity> & { readonly kind: EntityKind };

/** Reads every YAML file below a folder, and collects what is wrong instead of stopping at the first. */
async function readRecords<T>(
  root: string,
  folder: string,
  schema: z.ZodType<T>,
): Promise<{ records: { id: string; file: string; value: T }[]; problems: ContentProblem[] }> {
  const records = [];
  const problems: ContentProblem[] = [];
  const fileOf = new Map<string, string>();
  for await (const found of readFiles(path.join(root, folder), '.yaml')) {
    const file = `${folder}/${found.path}`;
    const id = path.posix.basename(file, '.yaml');
    const other = fileOf.get(id);
    if (other) {
      problems.push({ file, reason: `id: '${id}' is also the id of ${other}; rename one file` });
    }
    fileOf.set(id, file);
    if (!ID_PATTERN.test(id)) {
      const rule = 'lower-case ASCII letters, digits and single hyphens';
      problems.push({ file, reason: `file name: '${id}' is not an id; rename it with ${rule}` });
    }
    try {
      const parsed = schema.safeParse(parseYaml(found.text));
      if (!parsed.success) throw new Error(describeProblems(parsed.error).join('\n'));
      records.push({ id, file, value: parsed.data });
    } catch (error) {
      problems.push(...problemsOf(file, error));
    }
  }
  return { records, problems };
}

async function readVocabulary<T extends object>(
  root: string,
  folder: string,
  schema: z.ZodType<T>,
): Promise<Identified<T>[]> {
  const { records, problems } = await readRecords(root, folder, schema);
  if (problems.length > 0) throw new ContentError(problems);
  return records.map(identified);
}

function identified<T extends object>({ id, value }: { id: string; value: T }): Identified<T> {
  return Object.assign({ id }, value);
}

/**
 * Reads the subjects, `tags/<id>.yaml` below the content folder `root`, in the order of their ids.
 *
 * @throws {ContentError} with every problem of every file.
 */
export function readTags(root: string): Promise<TagRecord[]> {
  return readVocabulary(root, 'tags', tagSchema);
}

/**
 * Reads the publishers and agencies, `sources/<id>.yaml` below the content folder `root`.
 *
 * @throws {ContentError} with every problem of every file.
 */
export function readSources(root: string): Promise<SourceRecord[]> {
  return readVocabulary(root, 'sources', sourceSchema);
}

/**
 * Reads the entities, `entities/<kind>/<id>.yaml` below the content folder `root`. An id is unique
 * across kinds, `partOf` and `notToConfuse` must name entities that are there, and no two records,
 * nor an entity and a subject, may claim one spelling without telling how they differ.
 *
 * @throws {ContentError} with every problem of every file.
 */
export async function readEntities(root: string): Promise<EntityRecord[]> {
  const { records, problems } = await readRecords(root, 'entities', entitySchema);
  const ids = new Set(records.map(({ id }) => id));
  const entities: EntityRecord[] = [];
  for (const { id, file, value } of records) {
    const folder = file.split('/')[1]!;
    const kind = ENTITY_KINDS.find((known) => known === folder);
    if (!kind) {
      const known = ENTITY_KINDS.join(', ');
      problems.push({
        file,
        reason: `folder: '${folder}' is not a kind of entity; move it to one of ${known}`,
      });
      continue;
    }
    for (const field of ['partOf', 'notToConfuse'] as const) {
      for (const target of value[field]) {
        if (ids.has(target) && target !== id) continue;
        const what = target === id ? 'is this entity itself' : 'is not an entity';
        problems.push({
          file,
          reason: `${field}: '${target}' ${what}; mend the id or add its record`,
        });
      }
    }
    entities.push({ id, kind, ...value });
  }
  // What is wrong with the subjects themselves, readTags says.
  const { records: tags } = await readRecords(root, 'tags', tagSchema);
  problems.push(...checkSpellings(entities, tags.map(identified)));
  if (problems.length > 0) throw new ContentError(problems);
  return entities;
}
