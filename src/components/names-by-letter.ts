import type { EntityRecord } from '../archive/vocabulary-files.ts';
import { alphabetical, letterOf } from '../i18n/alphabet.ts';
import type { Locale } from '../i18n/locale.ts';
import { foldedName } from './folded-name.ts';

/** The names that stand under a letter, in the order of the alphabet. */
export interface LetterOfNames {
  readonly letter: string;
  readonly entities: readonly EntityRecord[];
}

/** Entities by the letter of their name in a language; figures come first. */
export function namesByLetter(entities: Iterable<EntityRecord>, locale: Locale): LetterOfNames[] {
  const compare = alphabetical(locale);
  const sorted = [...entities].sort((a, b) => compare(a.name[locale], b.name[locale]));
  const groups = Map.groupBy(sorted, ({ name }) => letterOf(name[locale], locale));
  return [...groups].map(([letter, entities]) => ({ letter, entities }));
}

/** All spellings of an entity, folded, that are not part of another one. */
export function foldedSpellings({ name, also, short }: EntityRecord): string[] {
  const all = (['ar', 'fa', 'en'] as const).flatMap((language) =>
    [name[language], ...also[language], ...short[language]].map(foldedName),
  );
  const different = [...new Set(all)];
  return different.filter(
    (form) => !different.some((other) => other !== form && other.includes(form)),
  );
}
