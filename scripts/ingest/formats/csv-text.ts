import { ReadingWriter, type Reading } from './reading.ts';

/** One field of a row: what it says, and where. */
export type Cell = Reading;

/** The delimiters that tables are written with; which one, its header row tells. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter that stands most often in a header row, outside quotation marks. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"(?:[^"]|"")*"/gu, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/**
 * Reads the fields of one row of a table (RFC 4180: quotation marks are doubled within quoted fields).
 *
 * @param row without the line end after it.
 */
export function readRow(row: string, delimiter: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (;;) {
    const writer = new ReadingWriter();
    if (row[at] === '"') {
      at++;
      for (;;) {
        const quote = row.indexOf('"', at);
        const end = quote === -1 ? row.length : quote;
        writer.add(row.slice(at, end), { start: at, end });
        at = end;
        if (row[at] !== '"' || row[at + 1] !== '"') break;
        writer.add('"', { start: at, end: at + 2 });
        at += 2;
      }
      at++;
    }
    const next = row.indexOf(delimiter, at);
    const end = next === -1 ? row.length : next;
    // What follows a closing quotation mark is no valid table, and is text all the same.
    if (at < end) writer.add(row.slice(at, end), { start: at, end });
    cells.push(writer.done());
    if (next === -1) return cells;
    at = next + delimiter.length;
  }
}
