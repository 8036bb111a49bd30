import { Refusal } from '../refusal.ts';
import { bodyReading } from './body.ts';
import type { CaptureReading } from './capture-reading.ts';
import { delimiterOf, readRow } from './csv-text.ts';
import { mappingFor, refuseWithoutBody, statedByFields, type FieldMapping } from './fields.ts';

/**
 * Reads a row of a table as the record of an article: one column holds the text, others state what
 * the mapping says.
 *
 * @param header the header row of the table, as it stands there.
 * @throws {Refusal} where the row has other columns than the header, or none holds a text.
 */
export function readCsv(row: string, header: string, given: FieldMapping): CaptureReading {
  const delimiter = delimiterOf(header);
  const columns = readRow(header, delimiter).map(({ text }) => text.trim());
  const cells = readRow(row, delimiter);
  if (cells.length !== columns.length) {
    throw new Refusal(
      `a row of ${cells.length} fields, where the header has ${columns.length}: quote fields that hold '${delimiter === '\t' ? 'tab' : delimiter}'`,
    );
  }
  const mapping = mappingFor(columns, given);
  const cellOf = (column: string) => cells[columns.indexOf(column)];
  const body = mapping.body === undefined ? undefined : cellOf(mapping.body);
  if (!body || body.text.trim() === '') return refuseWithoutBody(columns, mapping);
  return {
    ...bodyReading(body),
    stated: statedByFields(mapping, (column) => [cellOf(column)?.text ?? '']),
    bodyField: mapping.body!,
  };
}
