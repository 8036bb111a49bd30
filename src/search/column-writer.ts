/** Writes columns of numbers and texts, as {@link import('./columns.ts').ColumnReader} reads them. */
export class ColumnWriter {
  #bytes = Buffer.allocUnsafe(1 << 14);
  #at = 0;

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(2 * (this.#at + bytes));
    this.#bytes.copy(grown, 0, 0, this.#at);
    this.#bytes = grown;
  }

  /** @param value from 0 to 2³²−1. */
  number(value: number): void {
    this.#reserve(5);
    let left = value;
    for (; left > 127; left = Math.floor(left / 128)) this.#bytes[this.#at++] = (left % 128) | 128;
    this.#bytes[this.#at++] = left;
  }

  numbers(values: Iterable<number>): void {
    for (const value of values) this.number(value);
  }

  text(value: string): void {
    const length = Buffer.byteLength(value);
    this.number(length);
    this.#reserve(length);
    this.#at += this.#bytes.write(value, this.#at);
  }

  /** What was written since the last time; a copy. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#at));
    this.#at = 0;
    return taken;
  }
}
