import type { EntityKind } from '../archive/vocabulary.ts';
import { ENTITY_SECTION_NAMES, type EntitySectionName } from '../i18n/entities/entity-words.ts';

/** The kinds of entity that each index lists. */
export const KINDS_OF_SECTION: Readonly<Record<EntitySectionName, readonly EntityKind[]>> = {
  people: ['person'],
  places: ['place'],
  organisations: ['organisation'],
  events: ['event', 'agreement'],
  equipment: ['equipment'],
};

/** The index that lists entities of a kind. */
export function sectionOf(kind: EntityKind): EntitySectionName {
  return ENTITY_SECTION_NAMES.find((name) => KINDS_OF_SECTION[name].includes(kind))!;
}

/** Page of an entity, below a language's home. */
export function entityPath(id: string): string {
  return `entities/${id}/`;
}
