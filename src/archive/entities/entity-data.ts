import type { EntityRecord } from '../vocabulary-files.ts';
import type { EntityKind, Localized, Spellings } from '../vocabulary.ts';
import type { EntityIndex } from './entity-index.ts';

/** The public record of an entity: an element of `/data/entities.json`. */
export interface EntityData {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: Localized;
  /** Further spellings that mean it wherever they stand. */
  readonly also: Spellings;
  readonly description: Localized;
  /** EDTF: `on`, or `from` and, where it is on record, `to`. */
  readonly date: EntityRecord['date'] | null;
  readonly coordinates: EntityRecord['coordinates'] | null;
  /** Wikidata item that is certainly the same. */
  readonly wikidata: string | null;
  readonly partOf: readonly string[];
  readonly notToConfuse: readonly string[];
  /** Articles that report or recall it without its name. */
  readonly recalledBy: readonly string[];
  /** Articles that name it, newest first, and how often. */
  readonly articles: readonly { readonly id: string; readonly mentions: number }[];
  /** Addresses of its page; null where the archive does not name it. */
  readonly url: Localized | null;
}

/**
 * Gives the public record of an entity.
 *
 * @param url address of its page in a language.
 */
export function entityData(entity: EntityRecord, index: EntityIndex, url: Localized): EntityData {
  const { id, kind, name, also, description, partOf, notToConfuse, recalledBy } = entity;
  return {
    id,
    kind,
    name,
    also,
    description,
    date: entity.date ?? null,
    coordinates: entity.coordinates ?? null,
    wikidata: entity.wikidata ?? null,
    partOf,
    notToConfuse,
    recalledBy,
    articles: index
      .articlesNaming(id)
      .map((article) => ({ id: article.id, mentions: index.placesIn(id, article.id).length })),
    url: index.withPage.has(id) ? url : null,
  };
}
