/** The first byte of each kind of value (RFC 8949). */
const UNSIGNED = 0x00;
const NEGATIVE = 0x20;
const TEXT = 0x60;
const ARRAY = 0x80;

/** Writes the part of CBOR that `cbor.ts` reads: integers of up to 32 bits, text, and arrays of known length. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #at = 0;

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(2 * (this.#at + bytes));
    this.#bytes.copy(grown, 0, 0, this.#at);
    this.#bytes = grown;
  }

  #head(kind: number, value: number): void {
    this.#reserve(5);
    if (value < 24) {
      this.#bytes[this.#at++] = kind | value;
    } else if (value < 0x100) {
      this.#bytes[this.#at++] = kind | 24;
      this.#bytes[this.#at++] = value;
    } else if (value < 0x10000) {
      this.#bytes[this.#at++] = kind | 25;
      this.#at = this.#bytes.writeUInt16BE(value, this.#at);
    } else {
      this.#bytes[this.#at++] = kind | 26;
      this.#at = this.#bytes.writeUInt32BE(value, this.#at);
    }
  }

  integer(value: number): void {
    if (value < 0) this.#head(NEGATIVE, -1 - value);
    else this.#head(UNSIGNED, value);
  }

  text(value: string): void {
    const length = Buffer.byteLength(value);
    this.#head(TEXT, length);
    this.#reserve(length);
    this.#at += this.#bytes.write(value, this.#at);
  }

  /** Begins an array; its elements are written next. */
  array(length: number): void {
    this.#head(ARRAY, length);
  }

  /** What was written since the last time; a copy. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#at));
    this.#at = 0;
    return taken;
  }
}
