import type { ArticleShown } from './article-shown.ts';
import { readFacet, type FacetValues } from './facet-file.ts';
import type { VolumeEntry } from './manifest.ts';
import { unpack } from './packed-file.ts';
import { remembered } from './remembered.ts';
import { readSlice, type Posting, type SliceKey } from './slice-file.ts';
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

/** A beginning that more slices share is too short to be worth their bytes: it is looked up in these. */
const MOST_SLICES = 4;

/** A key as the index has it: without marks on its letters, so that й and и are one. */
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

  async #unpacked(path: string): Promise<Uint8Array> {
    return unpack(await this.#read(path));
  }

  readonly #slice = remembered(async (number: number): Promise<readonly SliceKey[]> =>
    readSlice(await this.#unpacked(sliceFile(number))),
  );

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
    return keys.filter(([other]) => fits(other)).flatMap(([, postings]) => postings);
  }

  /** The numbers of the articles that have each value, by facet. */
  readonly facets = remembered<void, readonly (readonly [facet: string, values: FacetValues])[]>(
    async () => {
      const read = this.#facets.map(async (facet) => {
        return [facet, readFacet(await this.#unpacked(facetFile(facet)))] as const;
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
