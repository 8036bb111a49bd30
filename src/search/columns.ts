/**
 * Reads columns of numbers and texts, as {@link import('./column-writer.ts').ColumnWriter} writes them:
 * a number from 0 to 2³²−1 in seven bits a byte, the lowest first, each byte but the last with its
 * highest bit set (LEB128, DWARF 5, section 7.6); a text as the number of its bytes, and UTF-8.
 */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws {Error} if the bytes end too early. */
  number(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new Error('the index ends too early');
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  }

  numbers(count: number): number[] {
    return Array.from({ length: count }, () => this.number());
  }

  text(): string {
    const length = this.number();
    return new TextDecoder().decode(this.#bytes.subarray(this.#at, (this.#at += length)));
  }
}
