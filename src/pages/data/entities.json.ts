import type { APIRoute } from 'astro';
import { entityData } from '../../archive/entities/entity-data.ts';
import { getArchive } from '../../archive/queries.ts';
import { entityPath } from '../../components/entity-sections.ts';
import { localePath } from '../../i18n/paths.ts';

/** Every entity's record, in the order of their ids; the fields are documented in the README. */
export const GET: APIRoute = async () => {
  const { entities, entityIndex } = await getArchive();
  const index = await entityIndex();
  const records = [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return Response.json(
    records.map((entity) => {
      const path = entityPath(entity.id);
      const url = {
        ar: localePath('ar', path),
        fa: localePath('fa', path),
        en: localePath('en', path),
      };
      return entityData(entity, index, url);
    }),
  );
};
