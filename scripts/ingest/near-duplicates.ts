import { resemblance, SKETCH, shinglesOf } from '../../src/archive/related/shingles.ts';
import { spread } from '../../src/text/hash.ts';
import { words } from '../../src/text/words.ts';

/** From this share of common shingles on, two texts are printings of one. */
export const LEAST_RESEMBLANCE = 0.5;

/**
 * MinHash signatures are cut into bands of three; texts that agree in one band are compared (Leskovec,
 * Rajaraman, Ullman, 'Mining of massive datasets', 3.4). Of texts that share half of their shingles
 * it finds 99 in 100, of those that share two thirds all but one in a million; texts that share one
 * in fifty are compared once in 4,000 times, so that the work for a text hardly grows with the archive.
 */
const BANDS = 36;
const ROWS = 3;

/** Multiples of the golden ratio: one hash function a row. */
const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, row) =>
  Math.imul(row + 1, 0x9e3779b9),
);

/** A band that so many texts share is a formula of the house, not a text: the first are enough. */
const MOST_IN_BAND = 64;

/** The shingles of a reading text, from its paragraphs and subheadings. */
export function textShingles(blocks: readonly string[]): Uint32Array {
  return shinglesOf(words(blocks.join('\n')).map(({ text }) => text));
}

/** What {@link NearDuplicates} found: the text most like the one asked for. */
export interface Likeness {
  readonly id: string;
  /** Share of common shingles, 0 to 1, to two decimals; see {@link resemblance}. */
  readonly resemblance: number;
}

/** The resemblance of two texts, to two decimals, from their shingles. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  return Math.round(resemblance(a.subarray(0, SKETCH), b.subarray(0, SKETCH)) * 100) / 100;
}

/** One number a band: the hash of the smallest hashes of the shingles under each of its functions. */
function bandsOf(shingles: Uint32Array): Uint32Array {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let row = 0; row < least.length; row++) {
      const hash = spread(shingle ^ SEEDS[row]!);
      if (hash < least[row]!) least[row] = hash;
    }
  }
  const bands = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band++) {
    let hash = SEEDS[band]!;
    for (let row = band * ROWS; row < (band + 1) * ROWS; row++) hash = spread(hash ^ least[row]!);
    bands[band] = hash;
  }
  return bands;
}

/**
 * Texts by what they say, to find printings of one text among 100,000 without comparing all with
 * all. It keeps numbers only, in flat arrays: about 1.1 kB a text.
 */
export class NearDuplicates {
  readonly #ids: string[] = [];
  readonly #textOf = new Map<string, number>();
  #sketches = new Uint32Array(SKETCH * 64);
  #lengths = new Uint8Array(64);
  /** Texts of each band as chains: a bucket's newest entry, and before each entry the next older. */
  #heads = new Int32Array(1 << 12).fill(-1);
  #keys = new Uint32Array(BANDS * 64);
  #older = new Int32Array(BANDS * 64);

  /** Enters a text under an id. */
  add(id: string, shingles: Uint32Array): void {
    const text = this.#ids.length;
    this.#makeRoom(text + 1);
    this.#ids.push(id);
    this.#textOf.set(id, text);
    const sketch = shingles.subarray(0, SKETCH);
    this.#sketches.set(sketch, text * SKETCH);
    this.#lengths[text] = sketch.length;
    if (sketch.length === 0) return;
    for (const [band, key] of bandsOf(shingles).entries()) this.#chain(text * BANDS + band, key);
  }

  /**
   * The text entered before that is most like this one, from {@link LEAST_RESEMBLANCE} on; the first
   * of equals.
   *
   * @param besides the id of a text that is not meant: its own.
   */
  find(shingles: Uint32Array, besides: string | null = null): Likeness | null {
    let best: Likeness | null = null;
    for (const text of this.#candidates(shingles)) {
      const found = likeness(this.#sketch(text), shingles);
      const id = this.#ids[text]!;
      if (id !== besides && found >= LEAST_RESEMBLANCE && found > (best?.resemblance ?? 0)) {
        best = { id, resemblance: found };
      }
    }
    return best;
  }

  /** How much a text is like one that was entered; null where there is none of that id. */
  compare(id: string, shingles: Uint32Array): number | null {
    const text = this.#textOf.get(id);
    return text === undefined ? null : likeness(this.#sketch(text), shingles);
  }

  #sketch(text: number): Uint32Array {
    return this.#sketches.subarray(text * SKETCH, text * SKETCH + this.#lengths[text]!);
  }

  #candidates(shingles: Uint32Array): number[] {
    if (shingles.length === 0 || this.#ids.length === 0) return [];
    const found = new Set<number>();
    for (const [band, key] of bandsOf(shingles).entries()) {
      let entry = this.#heads[this.#bucket(key)]!;
      for (let seen = 0; entry !== -1 && seen < MOST_IN_BAND; entry = this.#older[entry]!) {
        if (this.#keys[entry] !== key || entry % BANDS !== band) continue;
        found.add(Math.floor(entry / BANDS));
        seen++;
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  #bucket(key: number): number {
    return key & (this.#heads.length - 1);
  }

  #chain(entry: number, key: number): void {
    const bucket = this.#bucket(key);
    this.#keys[entry] = key;
    this.#older[entry] = this.#heads[bucket]!;
    this.#heads[bucket] = entry;
  }

  #makeRoom(texts: number): void {
    if (texts > this.#lengths.length) {
      const size = this.#lengths.length * 2;
      this.#sketches = grown(this.#sketches, new Uint32Array(size * SKETCH));
      this.#lengths = grown(this.#lengths, new Uint8Array(size));
      this.#keys = grown(this.#keys, new Uint32Array(size * BANDS));
      this.#older = grown(this.#older, new Int32Array(size * BANDS));
    }
    if (texts * BANDS <= this.#heads.length) return;
    this.#heads = new Int32Array(this.#heads.length * 2).fill(-1);
    for (let entry = 0; entry < (texts - 1) * BANDS; entry++) {
      if (this.#lengths[Math.floor(entry / BANDS)]! > 0) this.#chain(entry, this.#keys[entry]!);
    }
  }
}

function grown<T extends Uint32Array | Uint8Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
