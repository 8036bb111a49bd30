/** FNV-1a over the UTF-16 units of a text, 32 bits, signed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/**
 * The last step of MurmurHash3: spreads the bits, so that the smallest hashes are a fair sample and
 * texts that differ in their last sign alone are far apart. 32 bits, unsigned.
 */
export function spread(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
