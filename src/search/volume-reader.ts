import { readCbor, type Cbor } from './cbor.ts';
import type { ArticleShown } from './article-shown.ts';
import { PLACES_PER_WORD } from './keys.ts';
import type { VolumeEntry } from './manifest.ts';
import { unpack } from './packed-file.ts';
import { remembered } from './remembered.ts';
import {
  articleFile,
  CONTENTS,
  DATES,
  facetFile,
  LENGTH_UNIT,
  sliceFile,
  type Dates,
  type VolumeContents,
} from './volume-files.ts';

/** How the files of an index are had: by path below its folder. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

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
 * Slices and facets are files of Pagefind 1.6.0: gzip, a signature (packed-file.ts), CBOR. The format
 * is the engine's own and undocumented: the version is pinned, and a test compares what is read here
 * with what the engine itself finds.
 */
type Slice = readonly [keys: readonly SliceKey[]];
type SliceKey = readonly [
  key: string,
  pages: readonly SlicePage[],
  variants: readonly (readonly [form: string, pages: readonly SlicePage[]])[],
];
/** Numbers of pages are differences to the page before; so are places, but behind a weight. */
type SlicePage = readonly [page: number, places: readonly number[]];
type FacetValues = readonly [
  name: string,
  values: readonly (readonly [value: string, pages: readonly number[]])[],
];

/** The weight that goes without saying, and what weights are multiplied by. */
const USUAL_WEIGHT = 25;
const WEIGHT_UNIT = 24;

/** A beginning that more slices share is too short to be worth their bytes: it is looked up in these. */
const MOST_SLICES = 4;

function postings(pages: readonly SlicePage[]): Posting[] {
  let article = 0;
  return pages.map(([difference, places]) => {
    article += difference;
    let weight = USUAL_WEIGHT;
    let count = 0;
    let place = 0;
    const words: number[] = [];
    for (const number of places) {
      if (number < 0) {
        weight = -1 - number;
        place = 0;
        continue;
      }
      place += number;
      count += weight / WEIGHT_UNIT;
      words.push(Math.floor(place / PLACES_PER_WORD));
    }
    return { article, count, words };
  });
}

/** A key as the engine writes it: it takes marks off letters, and keeps how they were as variants. */
export function writtenKey(key: string): string {
  return key.normalize('NFD').replace(/\p{M}/gu, '');
}

/** One volume of the index, read in the slices that a search needs. */
export class VolumeReader {
  readonly articles: number;
  /** How many keys an article has in the mean; and each of them, by number, as a share of that. */
  readonly meanLength: number;
  readonly lengths: readonly number[];
  readonly #slices: readonly string[];
  readonly #facets: readonly string[];
  readonly #read: ReadFile;

  private constructor({ meanLength, lengths, slices, facets }: VolumeContents, read: ReadFile) {
    this.articles = lengths.length;
    this.meanLength = meanLength;
    this.lengths = lengths.map((length) => length / LENGTH_UNIT);
    this.#slices = slices;
    this.#facets = facets;
    this.#read = read;
  }

  /** @throws {Error} if a file cannot be had, or is not what it should be; as all that reads here. */
  static async open({ folder }: VolumeEntry, read: ReadFile): Promise<VolumeReader> {
    const readHere: ReadFile = (path) => read(folder + path);
    const contents = JSON.parse(await text(readHere, CONTENTS)) as VolumeContents;
    return new VolumeReader(contents, readHere);
  }

  async #cbor(path: string): Promise<Cbor> {
    return readCbor(await unpack(await this.#read(path)));
  }

  readonly #slice = remembered(async (number: number): Promise<readonly SliceKey[]> => {
    const [keys] = (await this.#cbor(sliceFile(number))) as unknown as Slice;
    return keys;
  });

  /** The articles that have a key; one for each time that it stands in the index. */
  readonly whole = remembered((key: string) => this.#find(key, false));

  /** The articles that have any key which begins so; one for each key that they have. */
  readonly beginning = remembered((key: string) => this.#find(key, true));

  async #find(key: string, beginning: boolean): Promise<readonly Posting[]> {
    const wanted = writtenKey(key);
    const fits = (other: string) => (beginning ? other.startsWith(wanted) : other === wanted);
    const first = Math.max(
      0,
      this.#slices.findLastIndex((from) => from <= wanted),
    );
    const slices = this.#slices
      .map((_, number) => number)
      .slice(first, first + MOST_SLICES)
      .filter((number) => number === first || fits(this.#slices[number]!));
    const keys = (await Promise.all(slices.map(this.#slice))).flat();
    return keys
      .filter(([other]) => fits(other))
      .flatMap(([, pages, variants]) => [pages, ...variants.map(([, of]) => of)].flatMap(postings));
  }

  /** The articles that have each value, by facet: the difference of each number to the one before. */
  readonly facets = remembered<void, readonly (readonly [facet: string, values: FacetValues[1]])[]>(
    async () => {
      const read = this.#facets.map(async (facet) => {
        const [, values] = (await this.#cbor(facetFile(facet))) as unknown as FacetValues;
        return [facet, values] as const;
      });
      return Promise.all(read);
    },
  );

  /** The days that the date of each article can mean, by number. */
  readonly dates = remembered<void, Dates>(
    async () => JSON.parse(new TextDecoder().decode(await this.#read(DATES))) as Dates,
  );

  /** What a result shows of an article. */
  async article(number: number): Promise<ArticleShown> {
    return JSON.parse(await text(this.#read, articleFile(number))) as ArticleShown;
  }
}

async function text(read: ReadFile, path: string): Promise<string> {
  return new TextDecoder().decode(await unpack(await read(path)));
}
