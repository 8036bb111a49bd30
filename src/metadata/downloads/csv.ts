import type { FullRecord } from './full-record.ts';

/** The columns, in their order; `publisherName` is in the language of the article. */
const COLUMNS = [
  'id',
  'language',
  'title',
  'titleBy',
  'date',
  'dateBasis',
  'dateReason',
  'publisher',
  'publisherName',
  'credits',
  'tags',
  'notes',
  'repairedWords',
  'url',
  'captureSha256',
  'captureUrl',
  'text',
] as const satisfies readonly (keyof FullRecord)[];

/**
 * What a spreadsheet would run as a formula (OWASP, 'CSV Injection'), also behind white space, marks
 * of direction or a byte order mark, which some programs pass over.
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A field in quotes (RFC 4180); before what could be a formula stands an apostrophe. */
function field(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}

const row = (fields: readonly string[]) => `${fields.map(field).join(',')}\r\n`;

/** The first row, after a byte order mark: without it Excel does not read UTF-8. */
export function csvHeader(): string {
  return `\uFEFF${row(COLUMNS)}`;
}

/** An article as a row of CSV; what is not known is empty, and members of a list stand between ` | `. */
export function csvRow(record: FullRecord): string {
  const values: Readonly<
    Record<(typeof COLUMNS)[number], string | number | readonly string[] | null>
  > = {
    ...record,
    publisherName: record.publisherName?.[record.language] ?? null,
  };
  return row(
    COLUMNS.map((column) => {
      const value = values[column];
      return Array.isArray(value) ? value.join(' | ') : String(value ?? '');
    }),
  );
}
