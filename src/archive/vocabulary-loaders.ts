import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { contentRoot } from './content-folder.ts';
import { reloadOnChange } from './reload-on-change.ts';
import { readEntities, readSources, readTags, type Identified } from './vocabulary-files.ts';
import { ENTITY_KINDS, entitySchema, sourceSchema, tagSchema } from './vocabulary.ts';

function vocabularyLoader<T extends object>(
  folder: string,
  read: (root: string) => Promise<Identified<T>[]>,
  schema: z.ZodType,
): Loader {
  return {
    name: `rasad-${folder}`,
    schema,
    load: (context) =>
      reloadOnChange(context, folder, async () => {
        const records = await read(contentRoot());
        context.store.clear();
        for (const record of records) context.store.set({ id: record.id, data: { ...record } });
      }),
  };
}

const identified = { id: z.string() };

export const tagRecordSchema = tagSchema.extend(identified);
export const sourceRecordSchema = sourceSchema.extend(identified);
export const entityRecordSchema = entitySchema.extend({
  ...identified,
  kind: z.enum(ENTITY_KINDS),
});

/** Astro content loader of the subjects, `tags/`. */
export const tagLoader = (): Loader => vocabularyLoader('tags', readTags, tagRecordSchema);

/** Astro content loader of the publishers and agencies, `sources/`. */
export const sourceLoader = (): Loader =>
  vocabularyLoader('sources', readSources, sourceRecordSchema);

/** Astro content loader of the entities, `entities/<kind>/`. */
export const entityLoader = (): Loader =>
  vocabularyLoader('entities', readEntities, entityRecordSchema);
