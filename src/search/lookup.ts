import type { KeyDirectory } from './key-directory.ts';
import type { OpenVolume } from './open-volumes.ts';
import { remembered } from './remembered.ts';
import type { Posting } from './slice-file.ts';

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

/** Where keys are looked up. */
export interface Lookup {
  /** What has exactly this key. */
  readonly whole: (key: string) => Promise<Matches>;
  /** What has a key which begins so. */
  readonly beginning: (key: string) => Promise<Matches>;
  /** The same, a volume at a time: what decides the keys of a word is counted in each for itself. */
  readonly parts: readonly Lookup[];
  /** Whether what is found has no places: words that are all there may then stand one behind the other. */
  readonly placeless: boolean;
}

/** Looks keys up in the articles of some volumes, and remembers what they gave. */
export class KeyLookup implements Lookup {
  readonly placeless = false;
  readonly parts: readonly KeyLookup[];
  readonly #volumes: readonly OpenVolume[];
  readonly #directory: KeyDirectory | null;
  readonly #meanLength: number | undefined;

  /**
   * @param directory tells which volumes need not be asked.
   * @param meanLength of the articles of the archive, where they are more than those of one volume.
   */
  constructor(
    volumes: readonly OpenVolume[],
    directory: KeyDirectory | null = null,
    meanLength?: number,
  ) {
    this.#volumes = volumes;
    this.#directory = directory;
    this.#meanLength = meanLength;
    this.parts =
      volumes.length > 1
        ? volumes.map((volume) => new KeyLookup([volume], directory, meanLength))
        : [this];
  }

  readonly whole = remembered((key: string) => this.#find('whole', key));

  readonly beginning = remembered((key: string) => this.#find('beginning', key));

  async #find(how: 'whole' | 'beginning', key: string): Promise<Matches> {
    const having = await this.#directory?.[how](key);
    const asked = this.#volumes.filter(({ entry }) => having?.has(entry.folder) ?? true);
    const found = await Promise.all(
      asked.map(async ({ ids, reader: open }) => {
        const reader = await open();
        return { ids, reader, postings: await reader[how](key) };
      }),
    );
    const matches = new Map<string, Match>();
    for (const { ids, reader, postings } of found) {
      const relative = reader.meanLength / (this.#meanLength ?? reader.meanLength);
      for (const [article, { count, words }] of byArticle(postings)) {
        const frequency = frequencyOf(count, relative * reader.lengths[article]!);
        matches.set(ids[article]!, { frequency, words });
      }
    }
    return matches;
  }
}
