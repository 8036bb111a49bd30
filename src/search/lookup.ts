import type { OpenVolume } from './open-volumes.ts';
import { remembered } from './remembered.ts';
import type { Posting, VolumeReader } from './volume-reader.ts';

/** An article that has a key or word. */
export interface Match {
  /** How strongly, before rarity is counted in: BM25's term frequency part. */
  readonly frequency: number;
  /** Indices of the words, title first. */
  readonly words: readonly number[];
}

/** Articles that have something, by the index's id of the article. */
export type Matches = ReadonlyMap<string, Match>;

/** Inverse document frequency as BM25 has it (Robertson & Zaragoza, 2009), never negative. */
export function rarity(articles: number, having: number): number {
  return Math.log((articles - having + 0.5) / (having + 0.5) + 1);
}

/** How soon more of a key adds nothing, and how much the length of an article counts. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** The term frequency part of BM25 (the same), for an article of a length relative to the mean. */
function frequencyOf(count: number, length: number): number {
  return ((SATURATION + 1) * count) / (SATURATION * (1 - LENGTH + LENGTH * length) + count);
}

/** The mean length of the articles of some volumes: times differ in how much was written at a time. */
function meanLengthOf(volumes: readonly OpenVolume[]): number {
  const sum = (of: (reader: VolumeReader) => number) =>
    volumes.reduce((total, { reader }) => total + of(reader), 0);
  const lengths = sum(({ articles, meanLength }) => articles * meanLength);
  return lengths / sum(({ articles }) => articles);
}

/** Brings together what an article has of several keys: they are forms of one word, and saturate as one. */
function byArticle(postings: readonly Posting[]): ReadonlyMap<number, Omit<Posting, 'article'>> {
  const articles = new Map<number, Omit<Posting, 'article'>>();
  for (const { article, count, words } of postings) {
    const before = articles.get(article);
    articles.set(
      article,
      before
        ? { count: before.count + count, words: [...before.words, ...words] }
        : { count, words },
    );
  }
  return articles;
}

/** Looks keys up in some volumes, and remembers what they gave. */
export class KeyLookup {
  readonly #volumes: readonly OpenVolume[];
  readonly #meanLength: number;
  /** The same, a volume at a time: what decides the keys of a word is counted in each for itself. */
  readonly parts: readonly KeyLookup[];

  constructor(volumes: readonly OpenVolume[], meanLength = meanLengthOf(volumes)) {
    this.#volumes = volumes;
    this.#meanLength = meanLength;
    this.parts =
      volumes.length > 1 ? volumes.map((volume) => new KeyLookup([volume], meanLength)) : [this];
  }

  /** Articles that have exactly this key. */
  readonly whole = remembered((key: string) => this.#find((reader) => reader.whole(key)));

  /** Articles that have a key which begins so. */
  readonly beginning = remembered((key: string) => this.#find((reader) => reader.beginning(key)));

  async #find(findIn: (reader: VolumeReader) => Promise<readonly Posting[]>): Promise<Matches> {
    const found = await Promise.all(this.#volumes.map(({ reader }) => findIn(reader)));
    const matches = new Map<string, Match>();
    for (const [at, { ids, reader }] of this.#volumes.entries()) {
      const relative = reader.meanLength / this.#meanLength;
      for (const [article, { count, words }] of byArticle(found[at]!)) {
        const frequency = frequencyOf(count, relative * reader.lengths[article]!);
        matches.set(ids[article]!, { frequency, words });
      }
    }
    return matches;
  }
}
