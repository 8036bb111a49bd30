import type { RelationReason } from '../archive/related/reasons.ts';
import { stringsOf } from '../i18n/interface.ts';
import { LOCALE_RULES, type Locale } from '../i18n/locale.ts';
import { localePath } from '../i18n/paths.ts';
import { remembered } from '../text/remembered.ts';
import { entityPath } from './entity-sections.ts';

/** More subjects than this say less, not more. */
const SUBJECTS = 2;

/** A stretch of a sentence, linked where there is a page on it. */
export interface WordsOrLink {
  readonly text: string;
  readonly href?: string;
}

/** Stands for the names while a wording is taken apart around them. */
const PLACE = '\uFFFC';

const listFormat = remembered(
  (locale: Locale) => new Intl.ListFormat(LOCALE_RULES[locale].intl, { type: 'conjunction' }),
);

/** A wording filled with names, as a list of the language, each of which may be a link. */
function clause(
  wording: (names: string) => string,
  names: readonly WordsOrLink[],
  locale: Locale,
): WordsOrLink[] {
  const [before, after] = wording(PLACE).split(PLACE);
  // Most often one name is shared, and that is its own list.
  if (names.length === 1) {
    return [{ text: before! }, names[0]!, { text: after! }].filter(({ text }) => text !== '');
  }
  let next = 0;
  const parts = listFormat(locale)
    .formatToParts(names.map(({ text }) => text))
    .map(({ type, value }) => (type === 'element' ? names[next++]! : { text: value }));
  return [{ text: before! }, ...parts, { text: after! }].filter(({ text }) => text !== '');
}

/** Why an article is related, in words. */
export function relationWords(
  { sharedEntities, sharedTags, time, text }: RelationReason,
  locale: Locale,
  labels: {
    /** The name of an entity or tag in the language of the interface. */
    readonly entity: (id: string) => string;
    readonly tag: (id: string) => string;
  },
): WordsOrLink[] {
  const words = stringsOf(locale).related;
  const entities = sharedEntities.map((id) => ({
    text: labels.entity(id),
    href: localePath(locale, entityPath(id)),
  }));
  const tags = sharedTags
    .slice(0, SUBJECTS)
    .map((id) => ({ text: words.quote(labels.tag(id)), href: localePath(locale, `tags/${id}/`) }));
  const clauses: WordsOrLink[][] = [
    ...(text === null ? [] : [[{ text: words.text[text] }]]),
    ...(entities.length > 0 ? [clause(words.sharedEntities, entities, locale)] : []),
    ...(tags.length > 0 ? [clause(words.sharedTags, tags, locale)] : []),
    ...(time === null ? [] : [[{ text: words.time[time] }]]),
  ];
  const between = { text: locale === 'en' ? '; ' : '؛ ' };
  return clauses.flatMap((each, at) => (at === 0 ? each : [between, ...each]));
}
