import type { ArticleMention } from '../archive/entities/entity-index.ts';
import type { EntityRecord } from '../archive/vocabulary-files.ts';
import type { EntityKind } from '../archive/vocabulary.ts';
import type { Locale } from '../i18n/locale.ts';

/** The types of schema.org that the kinds of entity are. */
const TYPES: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organization',
  event: 'Event',
  agreement: 'CreativeWork',
  equipment: 'Thing',
};

function thing({ kind, name, wikidata }: EntityRecord, locale: Locale) {
  return {
    '@type': TYPES[kind],
    name: name[locale],
    ...(wikidata ? { sameAs: `https://www.wikidata.org/entity/${wikidata}` } : {}),
  };
}

/**
 * Who and what an article names, as schema.org has it: `about` what its title names, `mentions` the
 * others. Subjects are the article's `keywords`, and in neither.
 */
export function namedThings(
  mentions: readonly ArticleMention[],
  locale: Locale,
): Record<string, unknown> {
  const inTitle = new Set(mentions.flatMap(({ block, entity }) => (block === 0 ? entity.id : [])));
  const all = [...new Map(mentions.map(({ entity }) => [entity.id, entity])).values()];
  const about = all.filter(({ id }) => inTitle.has(id));
  const others = all.filter(({ id }) => !inTitle.has(id));
  return {
    ...(about.length > 0 ? { about: about.map((entity) => thing(entity, locale)) } : {}),
    ...(others.length > 0 ? { mentions: others.map((entity) => thing(entity, locale)) } : {}),
  };
}
