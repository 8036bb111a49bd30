import { CborWriter } from './cbor-writer.ts';
import { BODY, SILENT, TITLE, weightAt, wordAt, type KeyPlaces, type Weight } from './key-index.ts';
import { PLACES_PER_WORD } from './keys.ts';

/** What weights are multiplied by in a slice, and the one that goes without saying there (volume-reader.ts). */
const WEIGHT_UNIT = 24;
const USUAL_WEIGHT = 25;

/** What counts how much, in units of the index; the weight of the body goes without saying. */
const WEIGHTS: Readonly<Record<Weight, number>> = {
  [BODY]: USUAL_WEIGHT,
  [SILENT]: 0,
  [TITLE]: 4 * WEIGHT_UNIT,
};

/** Entries that a slice holds at the least. */
const LEAST_ENTRIES = 400;

/**
 * How many entries a slice of the index should hold. A search loads a few slices, and the list of
 * all slices first: with e entries in slices of s, about 25·e/s bytes of list and 3·s for each of
 * some six slices, which is least at the root of 25·e/18.
 *
 * @param entries of the whole volume: each place of a key.
 */
export function sliceSize(entries: number): number {
  return Math.max(LEAST_ENTRIES, Math.round(Math.sqrt((25 * entries) / 18)));
}

/** A part of the keys, as a file of the index holds it. */
export interface Slice {
  /** Begins the first key, and no key of the slices before. */
  readonly from: string;
  readonly cbor: Buffer;
}

/** Writes a key's articles and places; gives how many numbers that took. */
function writeKey(writer: CborWriter, { key, articles, places }: KeyPlaces): number {
  writer.array(3);
  writer.text(key);
  const ends: number[] = [];
  for (let at = 1; at <= articles.length; at++) {
    if (at === articles.length || articles[at] !== articles[at - 1]) ends.push(at);
  }
  writer.array(ends.length);
  let entries = 0;
  let start = 0;
  let articleBefore = 0;
  for (const end of ends) {
    const article = articles[start]!;
    const numbers = articlePlaces(places.subarray(start, end));
    writer.array(2);
    writer.integer(article - articleBefore);
    writer.array(numbers.length);
    for (const number of numbers) writer.integer(number);
    entries += numbers.length + 1;
    articleBefore = article;
    start = end;
  }
  // The engine's own format keeps other spellings of the key here.
  writer.array(0);
  return entries;
}

/** Places as differences to the one before, behind a negative number where another weight begins. */
function articlePlaces(places: Uint32Array): number[] {
  const numbers: number[] = [];
  let weight = USUAL_WEIGHT;
  let before = 0;
  for (const each of places) {
    const itsWeight = WEIGHTS[weightAt(each)];
    const word = wordAt(each) * PLACES_PER_WORD;
    if (itsWeight !== weight) {
      numbers.push(-1 - itsWeight);
      before = 0;
      weight = itsWeight;
    }
    numbers.push(word - before);
    before = word;
  }
  return numbers;
}

/** The shortest beginning of a key that the key before it does not begin with. */
function distinguishing(before: string, key: string): string {
  let shared = 0;
  while (shared < key.length && before[shared] === key[shared]) shared += 1;
  // Half a surrogate pair is no text.
  const half = /[\uD800-\uDBFF]$/u.test(key.slice(0, shared + 1));
  return key.slice(0, shared + (half ? 2 : 1));
}

/**
 * Cuts sorted keys into slices: CBOR of `[[[key, [[article, places]…], []]…]]`, articles as
 * differences to the one before; Pagefind 1.6.0 writes the same.
 *
 * @param size entries that a slice holds before the next begins.
 */
export function* writeSlices(keys: Iterable<KeyPlaces>, size: number): Generator<Slice> {
  const writer = new CborWriter();
  let from = '';
  let last = '';
  let held = 0;
  let entries = 0;
  const slice = (): Slice => {
    const body = writer.take();
    writer.array(1);
    writer.array(held);
    return { from, cbor: Buffer.concat([writer.take(), body]) };
  };
  for (const each of keys) {
    if (held === 0) from = last === '' ? each.key : distinguishing(last, each.key);
    entries += writeKey(writer, each);
    held += 1;
    last = each.key;
    if (entries < size) continue;
    yield slice();
    held = entries = 0;
  }
  if (held > 0) yield slice();
}
