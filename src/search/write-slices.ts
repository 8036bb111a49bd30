import { ColumnWriter } from './column-writer.ts';
import { BODY, SILENT, TITLE, weightAt, wordAt, type KeyPlaces, type Weight } from './key-index.ts';
import { BETWEEN_KEYS, USUAL_WEIGHT, WEIGHT_UNIT } from './slice-file.ts';

/** What counts how much; the weight of the body goes without saying. */
const WEIGHTS: Readonly<Record<Weight, number>> = {
  [BODY]: USUAL_WEIGHT,
  [SILENT]: 0,
  [TITLE]: 4 * WEIGHT_UNIT,
};

/** Entries that a slice holds at the least. */
const LEAST_ENTRIES = 400;

/**
 * How many entries a slice of the index should hold. A search loads a few slices, and the list of
 * all slices first: with e entries in slices of s, about 12·e/s bytes of list and files that are not
 * free, and 1.5·s for each of some six slices, which is least at the root of 12·e/9.
 *
 * @param entries of the whole volume: places of keys, and articles of keys.
 */
export function sliceSize(entries: number): number {
  return Math.max(LEAST_ENTRIES, Math.round(Math.sqrt((12 * entries) / 9)));
}

/** A part of the keys, as a file of the index holds it. */
export interface Slice {
  /** Begins the first key, and no key of the slices before. */
  readonly from: string;
  readonly content: Buffer;
}

/** How much of a key the key before it has too, in whole characters. */
function sharedLength(before: string, key: string): number {
  let shared = 0;
  while (shared < key.length && before[shared] === key[shared]) shared += 1;
  return /^[\uDC00-\uDFFF]/u.test(key.slice(shared)) ? shared - 1 : shared;
}

/** The shortest beginning of a key that the key before it does not begin with. */
function distinguishing(before: string, key: string): string {
  const shared = sharedLength(before, key);
  return key.slice(0, shared + (key.codePointAt(shared)! > 0xffff ? 2 : 1));
}

/** The columns of a slice (slice-file.ts), while keys are added. */
class Columns {
  keys = 0;
  /** Places of keys, and articles of keys. */
  entries = 0;
  #last = '';
  readonly #ends: string[] = [];
  readonly #shared: number[] = [];
  readonly #having: number[] = [];
  readonly #articles: number[] = [];
  readonly #times: number[] = [];
  readonly #words: number[] = [];
  readonly #marks: number[] = [];
  #marked = 0;

  add({ key, articles, places }: KeyPlaces): void {
    const shared = sharedLength(this.#last, key);
    this.#shared.push(shared);
    this.#ends.push(key.slice(shared));
    this.#last = key;
    this.keys += 1;
    let having = 0;
    let before = 0;
    for (let start = 0, end = 0; start < articles.length; start = end) {
      const article = articles[start]!;
      while (end < articles.length && articles[end] === article) end += 1;
      this.#articles.push(2 * (article - before) + (end - start > 1 ? 1 : 0));
      if (end - start > 1) this.#times.push(end - start);
      this.#addWords(places, start, end);
      before = article;
      having += 1;
    }
    this.#having.push(having);
    this.entries += having + articles.length;
  }

  #addWords(places: Uint32Array, start: number, end: number): void {
    let weight = USUAL_WEIGHT;
    let before = 0;
    for (let at = start; at < end; at++) {
      const place = places[at]!;
      const itsWeight = WEIGHTS[weightAt(place)];
      if (itsWeight !== weight) {
        this.#marks.push(this.#words.length - this.#marked, itsWeight);
        this.#marked = this.#words.length;
        weight = itsWeight;
        before = 0;
      }
      const word = wordAt(place);
      this.#words.push(word - before);
      before = word;
    }
  }

  write(writer: ColumnWriter): Buffer {
    writer.number(this.keys);
    writer.text(this.#ends.join(BETWEEN_KEYS));
    for (const column of [this.#shared, this.#having, this.#articles, this.#times, this.#words]) {
      writer.numbers(column);
    }
    writer.number(this.#marks.length / 2);
    writer.numbers(this.#marks);
    return writer.take();
  }
}

/**
 * Cuts sorted keys into slices.
 *
 * @param size entries that a slice holds before the next begins.
 */
export function* writeSlices(keys: Iterable<KeyPlaces>, size: number): Generator<Slice> {
  const writer = new ColumnWriter();
  let columns = new Columns();
  let from = '';
  let last = '';
  for (const each of keys) {
    if (columns.keys === 0) from = last === '' ? each.key : distinguishing(last, each.key);
    columns.add(each);
    last = each.key;
    if (columns.entries < size) continue;
    yield { from, content: columns.write(writer) };
    columns = new Columns();
  }
  if (columns.keys > 0) yield { from, content: columns.write(writer) };
}
