import { NumberList } from './number-list.ts';
import { writtenKey } from './volume-reader.ts';

/** How a key counts where it stands: as a word of the text, of the title, or not at all. */
export const BODY = 0;
export const SILENT = 1;
export const TITLE = 2;
export type Weight = typeof BODY | typeof SILENT | typeof TITLE;

/** A key, and where it stands: by article, and within one by weight and word, ascending. */
export interface KeyPlaces {
  readonly key: string;
  /** The number of the article, for each time that the key stands somewhere. */
  readonly articles: Uint32Array;
  /** {@link placeOf} the word there. */
  readonly places: Uint32Array;
}

/** Weight and word in one number, ascending by weight first. */
function placeOf(word: number, weight: Weight): number {
  return weight * 2 ** 30 + word;
}

/** The weight of a place that {@link KeyIndex} keeps. */
export function weightAt(place: number): Weight {
  return (place >>> 30) as Weight;
}

/** The index of the word of a place that {@link KeyIndex} keeps. */
export function wordAt(place: number): number {
  return place & (2 ** 30 - 1);
}

/** The keys of some articles, and where they stand: in memory, twelve bytes a place. */
export class KeyIndex {
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  /** The article that had each key last. */
  readonly #last: number[] = [];
  #articlesOfKeys = 0;
  readonly #keyOfEach = new NumberList();
  readonly #articles = new NumberList();
  readonly #places = new NumberList();

  /** Places of keys, and one more for each article that has a key. */
  get entries(): number {
    return this.#places.length + this.#articlesOfKeys;
  }

  /** The number of a key, under which it is added. */
  number(key: string): number {
    const kept = writtenKey(key);
    const known = this.#numbers.get(kept);
    if (known !== undefined) return known;
    this.#numbers.set(kept, this.#keys.length);
    this.#last.push(-1);
    return this.#keys.push(kept) - 1;
  }

  /** Adds a key at a word of an article; articles are added in the order of their numbers. */
  add(key: number, article: number, word: number, weight: Weight): void {
    if (this.#last[key] !== article) {
      this.#last[key] = article;
      this.#articlesOfKeys += 1;
    }
    this.#keyOfEach.push(key);
    this.#articles.push(article);
    this.#places.push(placeOf(word, weight));
  }

  /** The keys in their order (by UTF-16 code units), each with its places. */
  *sorted(): Generator<KeyPlaces> {
    const keyOfEach = this.#keyOfEach.view();
    const ends = new Uint32Array(this.#keys.length + 1);
    for (const key of keyOfEach) ends[key + 1]! += 1;
    for (let key = 1; key < ends.length; key++) ends[key]! += ends[key - 1]!;
    const starts = ends.slice();
    const articles = new Uint32Array(keyOfEach.length);
    const places = new Uint32Array(keyOfEach.length);
    const [articleOfEach, placeOfEach] = [this.#articles.view(), this.#places.view()];
    for (let each = 0; each < keyOfEach.length; each++) {
      const to = starts[keyOfEach[each]!]!++;
      articles[to] = articleOfEach[each]!;
      places[to] = placeOfEach[each]!;
    }
    const inOrder = this.#keys
      .map((key, number) => ({ key, number }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const { key, number } of inOrder) {
      const [from, to] = [ends[number]!, ends[number + 1]!];
      sortWithinArticles(articles, places, from, to);
      yield { key, articles: articles.subarray(from, to), places: places.subarray(from, to) };
    }
  }
}

/** Brings the places of each article in order; most are. */
function sortWithinArticles(
  articles: Uint32Array,
  places: Uint32Array,
  from: number,
  to: number,
): void {
  for (let start = from; start < to;) {
    let end = start + 1;
    let ordered = true;
    while (end < to && articles[end] === articles[start]) {
      ordered &&= places[end - 1]! <= places[end]!;
      end += 1;
    }
    if (!ordered) places.subarray(start, end).sort();
    start = end;
  }
}
