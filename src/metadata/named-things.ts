import type { NewsArticle, Thing } from 'schema-dts';
import type { ArticleMention } from '../archive/entities/entity-index.ts';
import type { EntityRecord } from '../archive/vocabulary-files.ts';
import type { EntityKind } from '../archive/vocabulary.ts';
import type { Locale } from '../i18n/locale.ts';

/** The types of schema.org that the kinds of entity are. */
const TYPES = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organization',
  event: 'Event',
  agreement: 'CreativeWork',
  equipment: 'Thing',
} as const satisfies Readonly<Record<EntityKind, string>>;

function thing({ kind, name, wikidata }: EntityRecord, locale: Locale): Thing {
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
): Pick<Exclude<NewsArticle, string>, 'about' | 'mentions'> {
  const inTitle = new Set(mentions.flatMap(({ block, entity }) => (block === 0 ? entity.id : [])));
  const all = [...new Map(mentions.map(({ entity }) => [entity.id, entity])).values()];
  const about = all.filter(({ id }) => inTitle.has(id));
  const others = all.filter(({ id }) => !inTitle.has(id));
  return {
    ...(about.length > 0 ? { about: about.map((entity) => thing(entity, locale)) } : {}),
    ...(others.length > 0 ? { mentions: others.map((entity) => thing(entity, locale)) } : {}),
  };
}
