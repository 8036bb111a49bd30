import { hashText, spread } from '../../text/hash.ts';

/** Words of a shingle: long enough that two texts share one only by copying. */
const SHINGLE = 4;
/** Hashes kept of a text. The resemblance of texts with fewer shingles is exact. */
export const SKETCH = 128;

/**
 * The hashes of a text's shingles of four words, 32 bits, ascending, each once.
 *
 * @param words folded words of the text in order.
 */
export function shinglesOf(words: readonly string[]): Uint32Array {
  return shinglesOfHashes(Uint32Array.from(words, hashText));
}

/** The same, of words of which the hashes are known. */
function shinglesOfHashes(hashes: Uint32Array): Uint32Array {
  const count = Math.max(0, hashes.length - SHINGLE + 1);
  const shingles = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    let hash = 0;
    for (let word = at; word < at + SHINGLE; word++) {
      hash = (Math.imul(hash, 31) + hashes[word]!) | 0;
    }
    shingles[at] = spread(hash);
  }
  shingles.sort();
  return shingles.filter((hash, at) => at === 0 || hash !== shingles[at - 1]);
}

/**
 * A sketch of a text: the {@link SKETCH} smallest hashes of its shingles, ascending (Broder, 'On the
 * resemblance and containment of documents', 1997).
 *
 * @param words folded words of the text in order.
 */
export function sketchOf(words: readonly string[]): Uint32Array {
  return sketchOfHashes(Uint32Array.from(words, hashText));
}

/** The same, of words of which the hashes ({@link hashText}) are known. */
export function sketchOfHashes(hashes: Uint32Array): Uint32Array {
  return shinglesOfHashes(hashes).slice(0, SKETCH);
}

/**
 * The share of shingles that two texts have in common, of all that either has (Jaccard), 0 to 1:
 * estimated from their sketches, with a standard error of 0.04 at most.
 */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let left = 0;
  let right = 0;
  let seen = 0;
  let shared = 0;
  // The smallest hashes of both texts together are a fair sample of their union.
  while (seen < SKETCH && (left < a.length || right < b.length)) {
    const first = a[left] ?? Infinity;
    const second = b[right] ?? Infinity;
    if (first === second) shared++;
    if (first <= second) left++;
    if (second <= first) right++;
    seen++;
  }
  return seen === 0 ? 0 : shared / seen;
}
