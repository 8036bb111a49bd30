import { ColumnReader } from './columns.ts';

/** An article of the volume that has a key. */
export interface Posting {
  /** The article's number in the volume. */
  readonly article: number;
  /** How often it has the key, each time by its weight. */
  readonly count: number;
  /** Indices of the words, title first. */
  readonly words: readonly number[];
}

/*
 * A slice is a part of the keys, sorted, and where they stand (write-slices.ts). What is alike stands
 * together, a column behind the other, which compresses better than key by key:
 *
 *  - how many keys there are; what each does not share with the key before, parted by spaces; how much
 *    of it each shares; how many articles have each
 *  - of each article of each key: twice the difference to the article before, and one more where the
 *    key stands there more than once
 *  - of each of those: how often
 *  - the words, as differences to the one before in the article
 *  - how many marks there are; of each, how many words are before it since the last, and the weight,
 *    in parts of WEIGHT_UNIT, that begins there and ends with the article. Words are counted anew
 *    from there
 */

/** What weights are multiplied by, and the weight of words before any mark. */
export const WEIGHT_UNIT = 24;
export const USUAL_WEIGHT = 25;

/** Parts the ends of keys, which have no spaces. */
export const BETWEEN_KEYS = ' ';

/** A key, and the articles that have it, ascending. */
export type SliceKey = readonly [key: string, postings: readonly Posting[]];

/**
 * Reads a slice.
 *
 * @throws {Error} if it ends too early.
 */
export function readSlice(bytes: Uint8Array): SliceKey[] {
  const columns = new ColumnReader(bytes);
  const keys = columns.number();
  const ends = columns.text().split(BETWEEN_KEYS);
  const shared = columns.numbers(keys);
  const having = columns.numbers(keys);
  const all = having.reduce((sum, articles) => sum + articles, 0);
  const articles = columns.numbers(all);
  const times = articles.map((number) => (number & 1 ? columns.number() : 1));
  const words = columns.numbers(times.reduce((sum, count) => sum + count, 0));
  let marks = columns.number();
  /** How many words are before the next mark. */
  let next = Number.POSITIVE_INFINITY;
  const advance = (from: number) => {
    next = marks-- > 0 ? from + columns.number() : Number.POSITIVE_INFINITY;
  };
  advance(0);

  let key = '';
  let entry = 0;
  let at = 0;
  const postings = (count: number) => {
    let article = 0;
    return Array.from({ length: count }, (): Posting => {
      article += articles[entry]! >>> 1;
      let weight = USUAL_WEIGHT;
      let word = 0;
      let counted = 0;
      const here = Array.from({ length: times[entry++]! }, () => {
        if (at === next) {
          weight = columns.number();
          word = 0;
          advance(at);
        }
        counted += weight / WEIGHT_UNIT;
        return (word += words[at++]!);
      });
      return { article, count: counted, words: here };
    });
  };
  return having.map((count, number) => {
    key = key.slice(0, shared[number]) + ends[number]!;
    return [key, postings(count)];
  });
}
