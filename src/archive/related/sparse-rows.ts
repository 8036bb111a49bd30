/**
 * A sparse matrix in rows: row `r` holds `column[start[r] … start[r + 1])`, ascending, with their
 * values. Typed arrays, so that 100,000 articles take megabytes and not a graph of objects.
 */
export interface SparseRows {
  readonly columns: number;
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Float32Array;
}

/** Rows as they were collected, to be kept and taken up again by {@link RowCollector.taking}. */
export interface CollectedRows {
  /** The names of the columns, by number. */
  readonly names: readonly string[];
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  readonly count: Uint16Array;
}

/** Rows as they come in: columns are named by strings, and numbered in the order of their arrival. */
export class RowCollector {
  readonly #numbers = new Map<string, number>();
  readonly #start: number[] = [0];
  #column = new Uint32Array(1024);
  #count = new Uint16Array(1024);
  #length = 0;

  /** The number of a column, given to it on its first use. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** Adds a row: columns, and how often each occurs in it. */
  addRow(counts: Iterable<readonly [column: number, count: number]>): void {
    for (const [column, count] of counts) {
      if (this.#length === this.#column.length) this.#grow();
      this.#column[this.#length] = column;
      this.#count[this.#length++] = Math.min(count, 0xffff);
    }
    this.#start.push(this.#length);
  }

  /** Prepares to add rows that were collected before, by their numbers. */
  taking({ names, start, column, count }: CollectedRows): (row: number) => void {
    const unknown = 0xffffffff;
    const numbers = new Uint32Array(names.length).fill(unknown);
    return (row) => {
      const [from, to] = [start[row]!, start[row + 1]!];
      while (this.#length + to - from > this.#column.length) this.#grow();
      for (let cell = from; cell < to; cell++) {
        const each = column[cell]!;
        if (numbers[each] === unknown) numbers[each] = this.numberOf(names[each]!);
        this.#column[this.#length] = numbers[each]!;
        this.#count[this.#length++] = count[cell]!;
      }
      this.#start.push(this.#length);
    };
  }

  /** The rows as they came. */
  collected(): CollectedRows {
    return {
      names: [...this.#numbers.keys()],
      start: Uint32Array.from(this.#start),
      column: this.#column.slice(0, this.#length),
      count: this.#count.slice(0, this.#length),
    };
  }

  #grow(): void {
    const [column, count] = [this.#column, this.#count];
    this.#column = new Uint32Array(column.length * 2);
    this.#count = new Uint16Array(count.length * 2);
    this.#column.set(column);
    this.#count.set(count);
  }

  /**
   * The rows in a given order, and the names of their columns, ascending by code unit: neither
   * depends on the order in which the rows came.
   *
   * @param order numbers of the rows as they were added.
   */
  finish(order: Uint32Array): { rows: SparseRows; names: readonly string[] } {
    const names = [...this.#numbers.keys()].sort();
    const renumbered = new Uint32Array(names.length);
    for (const [to, name] of names.entries()) renumbered[this.#numbers.get(name)!] = to;
    const start = new Uint32Array(order.length + 1);
    const column = new Uint32Array(this.#length);
    const value = new Float32Array(this.#length);
    let at = 0;
    for (const [row, added] of order.entries()) {
      const from = this.#start[added]!;
      const to = this.#start[added + 1]!;
      // Column and count in one number, so that a plain numeric sort keeps them together.
      const cells = new Float64Array(to - from);
      for (let cell = from; cell < to; cell++) {
        cells[cell - from] = renumbered[this.#column[cell]!]! * 0x10000 + this.#count[cell]!;
      }
      for (const cell of cells.sort()) {
        column[at] = Math.floor(cell / 0x10000);
        value[at++] = cell % 0x10000;
      }
      start[row + 1] = at;
    }
    return { rows: { columns: names.length, start, column, value }, names };
  }
}

/** In how many rows each column stands. */
export function rowsPerColumn({ columns, column }: SparseRows): Uint32Array {
  const frequency = new Uint32Array(columns);
  for (const each of column) frequency[each]! += 1;
  return frequency;
}

/** The same matrix read by columns: for each the rows it stands in, ascending. */
export function transpose({ columns, start, column, value }: SparseRows): SparseRows {
  const rows = start.length - 1;
  const begin = new Uint32Array(columns + 1);
  for (const each of column) begin[each + 1]! += 1;
  for (let each = 0; each < columns; each++) begin[each + 1]! += begin[each]!;
  const next = begin.slice(0, columns);
  const row = new Uint32Array(column.length);
  const turned = new Float32Array(column.length);
  for (let at = 0; at < rows; at++) {
    for (let cell = start[at]!; cell < start[at + 1]!; cell++) {
      const place = next[column[cell]!]!++;
      row[place] = at;
      turned[place] = value[cell]!;
    }
  }
  return { columns: rows, start: begin, column: row, value: turned };
}

/** The scalar products of one row with others; the same, to the last bit, either way round. */
export class RowProducts {
  readonly #rows: SparseRows;
  /** The row that is multiplied, by column. */
  readonly #values: Float32Array;

  constructor(rows: SparseRows) {
    this.#rows = rows;
    this.#values = new Float32Array(rows.columns);
  }

  /** The products of the row with each of the others. */
  of(row: number, others: readonly number[]): Float64Array {
    const { start, column, value } = this.#rows;
    const values = this.#values;
    for (let at = start[row]!; at < start[row + 1]!; at++) values[column[at]!] = value[at]!;
    const products = Float64Array.from(others, (other) => {
      let sum = 0;
      for (let at = start[other]!; at < start[other + 1]!; at++) {
        sum += values[column[at]!]! * value[at]!;
      }
      return sum;
    });
    for (let at = start[row]!; at < start[row + 1]!; at++) values[column[at]!] = 0;
    return products;
  }
}
