/** What a CBOR file of the index holds. */
export type Cbor = number | string | readonly Cbor[];

/** Bytes of the number that follows the first byte, by what its last five bits say beyond 23. */
const WIDTHS = [1, 2, 4];

/**
 * Reads the part of CBOR (RFC 8949) that the index is written in: integers, text, and arrays of
 * known length.
 *
 * @throws {Error} if there is anything else, or the bytes end too early.
 */
export function readCbor(bytes: Uint8Array): Cbor {
  const decoder = new TextDecoder();
  let at = 0;
  const next = () => {
    if (at === bytes.length) throw new Error('the index ends too early');
    return bytes[at++]!;
  };
  const number = (short: number) => {
    if (short < 24) return short;
    const width = WIDTHS[short - 24];
    if (!width) throw new Error('the index is not of the known form');
    let value = 0;
    for (let left = width; left > 0; left--) value = value * 256 + next();
    return value;
  };
  const read = (): Cbor => {
    const first = next();
    const value = number(first & 31);
    if (first < 0x20) return value;
    if (first < 0x40) return -1 - value;
    if (first >= 0x60 && first < 0x80) return decoder.decode(bytes.subarray(at, (at += value)));
    if (first >= 0x80 && first < 0xa0) return Array.from({ length: value }, read);
    throw new Error('the index is not of the known form');
  };
  return read();
}
