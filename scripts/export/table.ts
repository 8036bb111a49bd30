/** A Table Schema field descriptor (Frictionless Data): what a column holds. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'array';
  readonly description: string;
  readonly constraints?: {
    readonly required?: true;
    readonly unique?: true;
    readonly enum?: readonly string[];
  };
}

/** A column: its descriptor, and its value of a row; null and undefined are empty cells. */
export interface Column<Row> extends Field {
  readonly value: (row: Row) => string | number | readonly string[] | null | undefined;
}

/** A foreign key: a column holds what the column of another table is unique by; '' is the same table. */
export interface ForeignKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

/** A table of a data package. */
export interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly primaryKey: string | readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** A field in quotes where it needs them (RFC 4180). */
function cell(value: ReturnType<Column<never>['value']>): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The header row, with its line end. */
export function headerRow<Row>({ columns }: Table<Row>): string {
  return `${columns.map(({ name }) => cell(name)).join(',')}\r\n`;
}

/** A row, with its line end. Texts are letter for letter: nothing is put before what a spreadsheet would run. */
export function tableRow<Row>({ columns }: Table<Row>, row: Row): string {
  return `${columns.map(({ value }) => cell(value(row))).join(',')}\r\n`;
}

/** The table's schema, as a data package's resource has it. */
export function tableSchema<Row>({ columns, primaryKey, foreignKeys }: Table<Row>) {
  const fields = columns.map(({ name, type, description, constraints }) => ({
    name,
    type,
    description,
    ...(constraints && { constraints }),
  }));
  return { fields, primaryKey, ...(foreignKeys && { foreignKeys }), missingValues: [''] };
}
