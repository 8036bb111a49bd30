const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** Length of an id: 40 bits, one chance in a hundred of a collision among 150,000 articles. */
const LENGTH = 8;

/** Lower-case Crockford base32 of a digest given in hexadecimal, five bits a character. */
export function crockford(hex: string): string {
  const bits = [...hex]
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('');
  return (bits.match(/.{5}/gu) ?? []).map((five) => CROCKFORD[Number.parseInt(five, 2)]!).join('');
}

/**
 * The ids that a capture may have, from its SHA-256 in hexadecimal: eight characters, and longer
 * ones for when a shorter is taken by another capture.
 */
export function* articleIds(sha256: string): Generator<string, void> {
  const digest = crockford(sha256);
  for (let length = LENGTH; length <= digest.length; length++) yield digest.slice(0, length);
}
