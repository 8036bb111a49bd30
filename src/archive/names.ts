import type { Language } from './language.ts';
import type { EntityRecord, TagRecord } from './vocabulary-files.ts';
import type { Localized, Spellings } from './vocabulary.ts';

/** How a wording stands for its name: see the fields of the entity schema. */
export type WordingRole = 'spelling' | 'demonym' | 'short' | 'context' | 'except';

/** A language in which a wording is met; Latin letters are met in every article. */
export type WordingLanguage = Language | 'en';

/** One spelling of a name, or one wording of a subject. */
export interface Wording {
  readonly text: string;
  readonly role: WordingRole;
  /** null where it counts in any language, as in a query. */
  readonly language: WordingLanguage | null;
  /** Of the role 'context': what must stand beside it. */
  readonly near: readonly string[];
  /** A query of this wording alone means the name: false for common nouns and exceptions. */
  readonly inQueries: boolean;
}

/** A name, or the wordings of a subject, as search and the mention finder know it. */
export interface NameRecord {
  readonly id: string;
  readonly kind: 'entity' | 'tag';
  readonly label: Localized;
  readonly wordings: readonly Wording[];
}

const LANGUAGES = ['ar', 'fa', 'en'] as const satisfies readonly WordingLanguage[];

/** A wording that counts wherever it stands, in a query too. */
export function wording(
  text: string,
  role: WordingRole = 'spelling',
  language: WordingLanguage | null = null,
): Wording {
  return { text, role, language, near: [], inQueries: role !== 'except' };
}

function allOf(spellings: Spellings, role: WordingRole): Wording[] {
  return LANGUAGES.flatMap((language) =>
    [...new Set(spellings[language])].map((text) => wording(text, role, language)),
  );
}

function spellingsOf(label: Localized, also: Spellings): Spellings {
  return {
    ar: [label.ar, ...also.ar],
    fa: [label.fa, ...also.fa],
    en: [label.en, ...also.en],
  };
}

function contextsOf({ inContext }: EntityRecord): Wording[] {
  return LANGUAGES.flatMap((language) =>
    inContext[language].map(({ spelling, near, inQueries }) => ({
      ...wording(spelling, 'context', language),
      near,
      inQueries,
    })),
  );
}

/** Brings entities and subjects into one table of names, in the order given. */
export function nameRecords(
  entities: readonly EntityRecord[],
  tags: readonly TagRecord[],
): NameRecord[] {
  return [
    ...entities.map((entity): NameRecord => ({
      id: entity.id,
      kind: 'entity',
      label: entity.name,
      wordings: [
        ...allOf(spellingsOf(entity.name, entity.also), 'spelling'),
        ...allOf(entity.demonym, 'demonym'),
        ...allOf(entity.short, 'short'),
        ...contextsOf(entity),
        ...allOf(entity.except, 'except'),
      ],
    })),
    ...tags.map(({ id, label, also }): NameRecord => ({
      id,
      kind: 'tag',
      label,
      wordings: allOf(spellingsOf(label, also), 'spelling'),
    })),
  ];
}
