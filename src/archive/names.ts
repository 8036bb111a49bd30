import type { EntityRecord, TagRecord } from './vocabulary-files.ts';
import type { Localized, Spellings } from './vocabulary.ts';

/** A name, or the wordings of a subject, as search and the mention finder know it. */
export interface NameRecord {
  readonly id: string;
  readonly kind: 'entity' | 'tag';
  readonly label: Localized;
  /** Every wording that means this and nothing else. */
  readonly spellings: readonly string[];
  /** Adjectives and peoples that stand for it. */
  readonly demonyms: readonly string[];
  /** Wordings that mean it only where the article also names it in full. */
  readonly short: readonly string[];
}

function flat(spellings: Spellings): string[] {
  return [...spellings.ar, ...spellings.fa, ...spellings.en];
}

/** Brings entities and subjects into one table of names, in the order given. */
export function nameRecords(
  entities: readonly EntityRecord[],
  tags: readonly TagRecord[],
): NameRecord[] {
  return [
    ...entities.map(({ id, name, also, demonym, short }): NameRecord => ({
      id,
      kind: 'entity',
      label: name,
      spellings: [...new Set([name.ar, name.fa, name.en, ...flat(also)])],
      demonyms: flat(demonym),
      short: flat(short),
    })),
    ...tags.map(({ id, label, also }): NameRecord => ({
      id,
      kind: 'tag',
      label,
      spellings: [...new Set([label.ar, label.fa, label.en, ...flat(also)])],
      demonyms: [],
      short: [],
    })),
  ];
}
