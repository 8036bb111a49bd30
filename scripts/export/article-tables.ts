import type { ArticleWithBody } from '../../src/archive/article-files.ts';
import { bodyBlocks } from '../../src/archive/markdown.ts';
import { edtfOf } from '../../src/archive/publication-date.ts';
import type { Table } from './table.ts';

const required = { required: true } as const;
const key = { required: true, unique: true } as const;

/** The articles, one a row, with their reading text. */
export const ARTICLES: Table<ArticleWithBody> = {
  name: 'articles',
  title: 'Articles',
  primaryKey: 'id',
  foreignKeys: [
    { fields: 'publisher', reference: { resource: 'sources', fields: 'id' } },
    { fields: 'versionOf', reference: { resource: '', fields: 'id' } },
  ],
  columns: [
    {
      name: 'id',
      type: 'string',
      description: 'Permanent id',
      constraints: key,
      value: ({ record }) => record.id,
    },
    {
      name: 'language',
      type: 'string',
      description: 'BCP 47',
      constraints: { required: true, enum: ['ar', 'fa'] },
      value: ({ record }) => record.language,
    },
    {
      name: 'title',
      type: 'string',
      description: 'Headline as written; empty where there is none',
      value: ({ record: { title } }) => (title.by === 'unknown' ? null : title.text),
    },
    {
      name: 'titleBy',
      type: 'string',
      description: 'Whose headline it is',
      constraints: { required: true, enum: ['source', 'editor', 'unknown'] },
      value: ({ record }) => record.title.by,
    },
    {
      name: 'date',
      type: 'string',
      description: 'Date of publication in EDTF (ISO 8601-2); empty where unknown',
      value: ({ record }) => edtfOf(record.date),
    },
    {
      name: 'dateBasis',
      type: 'string',
      description: 'How the date is known',
      constraints: { required: true, enum: ['stated', 'inferred', 'unknown'] },
      value: ({ record }) => record.date.basis,
    },
    {
      name: 'dateText',
      type: 'string',
      description: 'Words of the capture that state the date',
      value: ({ record: { date } }) => (date.basis === 'stated' ? date.text : null),
    },
    {
      name: 'dateReason',
      type: 'string',
      description: 'Why an inferred date is what it is',
      value: ({ record: { date } }) => (date.basis === 'inferred' ? date.reason : null),
    },
    {
      name: 'modified',
      type: 'string',
      description: 'Last change by the publisher, EDTF',
      value: ({ record }) => record.modified?.edtf,
    },
    {
      name: 'url',
      type: 'string',
      description: 'Where the publisher has it',
      value: ({ record }) => record.url,
    },
    {
      name: 'publisher',
      type: 'string',
      description: 'Id of the source that published it; empty where unknown or without a record',
      value: ({ record }) => record.publisher?.source,
    },
    {
      name: 'publisherText',
      type: 'string',
      description: 'The publisher in the words of the capture',
      value: ({ record }) => record.publisher?.text,
    },
    {
      name: 'credits',
      type: 'array',
      description: 'Agencies and people credited, as written',
      value: ({ record }) => record.credits,
    },
    {
      name: 'tags',
      type: 'array',
      description: 'Ids of subjects (tags), most specific first',
      value: ({ record }) => record.tags,
    },
    {
      name: 'keywords',
      type: 'array',
      description: "The publisher's own keywords",
      value: ({ record }) => record.keywords,
    },
    {
      name: 'captions',
      type: 'array',
      description: 'Captions of photos that are not held',
      value: ({ record }) => record.captions,
    },
    {
      name: 'readAlso',
      type: 'array',
      description: 'Headlines of other articles printed with it',
      value: ({ record }) => record.readAlso,
    },
    {
      name: 'notes',
      type: 'array',
      description: "An archivist's remarks",
      value: ({ record }) => record.notes,
    },
    {
      name: 'versionOf',
      type: 'string',
      description: 'Id of the article that this one is another printing of',
      value: ({ record }) => record.versionOf?.article,
    },
    {
      name: 'versionRelation',
      type: 'string',
      description: 'How the printing came about',
      value: ({ record }) => record.versionOf?.relation,
    },
    {
      name: 'versionResemblance',
      type: 'number',
      description: 'Share of shingles of four words that both texts have, 0 to 1',
      value: ({ record }) => record.versionOf?.resemblance,
    },
    {
      name: 'text',
      type: 'string',
      description: 'Reading text; a blank line between paragraphs',
      constraints: required,
      value: ({ body }) =>
        bodyBlocks(body)
          .map(({ text }) => text)
          .join('\n\n'),
    },
    {
      name: 'captureFile',
      type: 'string',
      description: 'Path of the capture in this package',
      constraints: required,
      value: ({ record }) => record.capture.path,
    },
    {
      name: 'captureName',
      type: 'string',
      description: 'Name of the file when it was received',
      constraints: required,
      value: ({ record }) => record.capture.name,
    },
    {
      name: 'captureSha256',
      type: 'string',
      description: 'SHA-256 of the capture, hexadecimal',
      constraints: required,
      value: ({ record }) => record.capture.sha256,
    },
    {
      name: 'captureBytes',
      type: 'integer',
      description: 'Length of the capture in bytes',
      constraints: required,
      value: ({ record }) => record.capture.bytes,
    },
    {
      name: 'captureEncoding',
      type: 'string',
      description: 'Encoding that the capture is read in (WHATWG name)',
      constraints: required,
      value: ({ record }) => record.capture.encoding,
    },
    {
      name: 'captureFormat',
      type: 'string',
      description: 'What the capture is, where it is not plain text',
      value: ({ record }) => record.capture.format,
    },
  ],
};
