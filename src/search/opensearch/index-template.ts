import type { IndexDocument } from '../index-document.ts';
import { articleShown } from '../article-shown.ts';
import { dayRange } from '../day-range.ts';
import { yearsOf } from '../facet-writer.ts';
import type { NameTable } from '../names.ts';
import { analysisSettings } from './analysis.ts';

/** The pattern of indexes that the template is for, and the index that the export writes to. */
export const INDEX = 'rasad';

const KEYWORD = { type: 'keyword' } as const;
/** Kept and given back, never asked for. */
const KEPT = { type: 'object', enabled: false } as const;

function analysed(analyzer: string) {
  return {
    type: 'text',
    analyzer,
    search_analyzer: `${analyzer}_search`,
    // Hits of several analyses are marked in one text by what these keep.
    term_vector: 'with_positions_offsets',
  };
}

function textField() {
  return {
    ...analysed('rasad'),
    fields: {
      exact: { type: 'text', analyzer: 'rasad' },
      ar: analysed('rasad_ar'),
      fa: analysed('rasad_fa'),
    },
  };
}

/**
 * An index template (`PUT _index_template/rasad`; OpenSearch 2 and 3, Elasticsearch 7.8 and later)
 * for the articles of an archive.
 */
export function indexTemplate(names: NameTable) {
  return {
    index_patterns: [`${INDEX}*`],
    template: {
      settings: {
        number_of_shards: 1,
        // The archive is read far more than written.
        refresh_interval: '30s',
        analysis: analysisSettings(names),
      },
      mappings: {
        dynamic: false,
        properties: {
          id: KEYWORD,
          language: KEYWORD,
          publisher: KEYWORD,
          year: KEYWORD,
          tag: KEYWORD,
          title: textField(),
          text: textField(),
          titleBy: KEYWORD,
          date: KEYWORD,
          dateBasis: KEYWORD,
          dayText: KEPT,
          publisherName: KEPT,
          days: { type: 'date_range', format: 'yyyy-MM-dd' },
          day: { type: 'date', format: 'yyyy-MM-dd' },
        },
      },
    },
  };
}

const DAY = 86_400_000;
const isoDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

/** An article as the index holds it. */
export function indexRecord(document: IndexDocument) {
  const { blocks, ...shown } = articleShown(document);
  const range = dayRange(document.date);
  return {
    ...shown,
    text: blocks.join('\n\n'),
    year: yearsOf(document.date),
    tag: document.tags,
    ...(range
      ? { days: { gte: isoDay(range[0]), lte: isoDay(range[1]) }, day: isoDay(range[0]) }
      : {}),
  };
}

export type IndexRecord = ReturnType<typeof indexRecord>;

/** Two lines of a bulk request (`POST _bulk`): the same article again replaces itself. */
export function bulkLines(document: IndexDocument): string {
  const action = { index: { _index: INDEX, _id: document.id } };
  return `${JSON.stringify(action)}\n${JSON.stringify(indexRecord(document))}\n`;
}
