import type { EntityRecord, SourceRecord, TagRecord } from '../../src/archive/vocabulary-files.ts';
import type { Localized, Spellings } from '../../src/archive/vocabulary.ts';
import type { Column, Table } from './table.ts';

const required = { required: true } as const;

const LOCALES = ['ar', 'fa', 'en'] as const;

function idColumn<T extends { id: string }>(): Column<T> {
  return {
    name: 'id',
    type: 'string',
    description: 'Permanent id',
    constraints: { required: true, unique: true },
    value: ({ id }) => id,
  };
}

function localizedColumns<T>(
  name: string,
  description: string,
  of: (row: T) => Localized,
): Column<T>[] {
  return LOCALES.map((locale) => ({
    name: `${name}_${locale}`,
    type: 'string',
    description: `${description} (${locale})`,
    constraints: required,
    value: (row) => of(row)[locale],
  }));
}

function spellingColumns<T>(of: (row: T) => Spellings): Column<T>[] {
  return LOCALES.map((locale) => ({
    name: `also_${locale}`,
    type: 'array',
    description: `Further spellings (${locale})`,
    value: (row) => of(row)[locale],
  }));
}

/** The publishers and agencies. */
export const SOURCES: Table<SourceRecord> = {
  name: 'sources',
  title: 'Publishers and agencies',
  primaryKey: 'id',
  columns: [
    idColumn(),
    {
      name: 'kind',
      type: 'string',
      description: 'What it is',
      constraints: required,
      value: ({ kind }) => kind,
    },
    ...localizedColumns<SourceRecord>('label', 'Name', ({ label }) => label),
    ...spellingColumns<SourceRecord>(({ also }) => also),
  ],
};

/** The subjects. */
export const TAGS: Table<TagRecord> = {
  name: 'tags',
  title: 'Subjects',
  primaryKey: 'id',
  columns: [
    idColumn(),
    ...localizedColumns<TagRecord>('label', 'Name', ({ label }) => label),
    ...spellingColumns<TagRecord>(({ also }) => also),
  ],
};

/** Persons, places, organisations, events, agreements, equipment. */
export const ENTITIES: Table<EntityRecord> = {
  name: 'entities',
  title: 'Names',
  primaryKey: 'id',
  columns: [
    idColumn(),
    {
      name: 'kind',
      type: 'string',
      description: 'What it is',
      constraints: required,
      value: ({ kind }) => kind,
    },
    ...localizedColumns<EntityRecord>('name', 'Name', ({ name }) => name),
    ...spellingColumns<EntityRecord>(({ also }) => also),
    ...localizedColumns<EntityRecord>('description', 'One line', ({ description }) => description),
    {
      name: 'from',
      type: 'string',
      description: 'Of events and agreements: the day, or when it began or came into force, EDTF',
      value: ({ date }) => date && ('on' in date ? date.on : date.from),
    },
    {
      name: 'to',
      type: 'string',
      description: 'When it ended, EDTF',
      value: ({ date }) => (date && 'to' in date ? date.to : null),
    },
    {
      name: 'latitude',
      type: 'number',
      description: 'WGS 84 degrees',
      value: ({ coordinates }) => coordinates?.latitude,
    },
    {
      name: 'longitude',
      type: 'number',
      description: 'WGS 84 degrees',
      value: ({ coordinates }) => coordinates?.longitude,
    },
    {
      name: 'wikidata',
      type: 'string',
      description: 'Wikidata item',
      value: ({ wikidata }) => wikidata,
    },
    {
      name: 'partOf',
      type: 'array',
      description: 'Ids of entities that it is a part of',
      value: ({ partOf }) => partOf,
    },
  ],
};
