import type { Removal, Repair } from '../../src/archive/article.ts';
import type { Column, Table } from './table.ts';

const required = { required: true } as const;

/** A change of an article's text against its capture. */
export interface Change<T> {
  readonly article: string;
  readonly change: T;
}

/** The columns that say where in a capture something was changed. */
function placeColumns<T extends { start: number; end: number }>(): Column<Change<T>>[] {
  return [
    {
      name: 'article',
      type: 'string',
      description: 'Id of the article',
      constraints: required,
      value: ({ article }) => article,
    },
    {
      name: 'start',
      type: 'integer',
      description: 'Offset in the decoded capture, UTF-16 code units',
      constraints: required,
      value: ({ change }) => change.start,
    },
    {
      name: 'end',
      type: 'integer',
      description: 'End of it, exclusive',
      constraints: required,
      value: ({ change }) => change.end,
    },
  ];
}

const ofArticle = [{ fields: 'article', reference: { resource: 'articles', fields: 'id' } }];

/** What was cut from the captures. */
export const REMOVALS: Table<Change<Removal>> = {
  name: 'removals',
  title: 'Text of captures that is not in the reading text',
  primaryKey: ['article', 'start', 'end'],
  foreignKeys: ofArticle,
  columns: [
    ...placeColumns<Removal>(),
    {
      name: 'category',
      type: 'string',
      description: 'What kind of text it is',
      constraints: required,
      value: ({ change }) => change.category,
    },
    {
      name: 'text',
      type: 'string',
      description: 'What was cut',
      constraints: required,
      value: ({ change }) => change.text,
    },
  ],
};

/** What was restored in the reading texts. */
export const REPAIRS: Table<Change<Repair>> = {
  name: 'repairs',
  title: 'Joiners that captures had lost and reading texts have',
  primaryKey: ['article', 'start', 'end'],
  foreignKeys: ofArticle,
  columns: [
    ...placeColumns<Repair>(),
    {
      name: 'basis',
      type: 'string',
      description: 'By a dictionary, or by a person',
      constraints: required,
      value: ({ change }) => change.basis,
    },
    {
      name: 'captured',
      type: 'string',
      description: 'As the capture has it',
      constraints: required,
      value: ({ change }) => change.captured,
    },
    {
      name: 'repaired',
      type: 'string',
      description: 'As the reading text has it',
      constraints: required,
      value: ({ change }) => change.repaired,
    },
  ],
};
