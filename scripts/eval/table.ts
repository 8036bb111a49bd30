/** A cell is text, a number already formatted, or '' where there is nothing to say. */
export type Row = readonly string[];

/** Lays rows out in columns for a terminal: the first left, the others right; a rule below the heading. */
export function formatTable(heading: Row, rows: readonly Row[]): string {
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (row: Row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  return [line(heading), rule, ...rows.map(line)].join('\n');
}

/** 0.8529 → '0.853'; '–' where there is none. */
export function formatShare(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

/** Bytes as kilobytes (1,000 bytes) with one decimal below a hundred. */
export function formatKilobytes(bytes: number | null): string {
  if (bytes === null) return '–';
  const kilobytes = bytes / 1000;
  return `${kilobytes < 100 ? kilobytes.toFixed(1) : Math.round(kilobytes).toLocaleString('en')} kB`;
}
