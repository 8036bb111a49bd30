import type { ShownArticle } from './fragment.ts';
import { readCbor } from './cbor.ts';
import { PLACES_PER_WORD } from './keys.ts';
import type { BundlePaths } from './manifest.ts';
import { unpack } from './packed-file.ts';
import { remembered } from './remembered.ts';

/** How the files of an index are had: by path below its folder. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** An article of the bundle that has a key. */
export interface Posting {
  /** The article's number in the bundle. */
  readonly article: number;
  /** How often it has the key, each time by its weight. */
  readonly count: number;
  /** Indices of the words, title first. */
  readonly words: readonly number[];
}

/*
 * The files of Pagefind 1.6.0: gzip, a signature (packed-file.ts), CBOR. The format is the engine's
 * own and undocumented: the version is pinned, and a test compares what is read here with what the
 * engine itself finds.
 */
type Metadata = readonly [
  version: string,
  pages: readonly (readonly [id: string, keys: number])[],
  slices: readonly (readonly [from: string, to: string, file: string])[],
  filters: readonly (readonly [name: string, file: string])[],
];
type Slice = readonly [keys: readonly SliceKey[]];
type SliceKey = readonly [
  key: string,
  pages: readonly SlicePage[],
  variants: readonly (readonly [form: string, pages: readonly SlicePage[]])[],
];
/** Numbers of pages are differences to the page before; so are places, but behind a weight. */
type SlicePage = readonly [page: number, places: readonly number[]];
type Filter = readonly [
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
function written(key: string): string {
  return key.normalize('NFD').replace(/\p{M}/gu, '');
}

/** One bundle of the index, read in the slices that a search needs. */
export class Bundle {
  /** The engine's ids of the articles, by number. */
  readonly ids: readonly string[];
  /** How many keys each article has, by number, as a share of the mean. */
  readonly lengths: readonly number[];
  readonly #slices: Metadata[2];
  readonly #slice: (number: number) => Promise<readonly SliceKey[]>;
  readonly #filters: Metadata[3];
  readonly #folder: string;
  readonly #read: ReadFile;

  private constructor(folder: string, [, pages, slices, filters]: Metadata, read: ReadFile) {
    const mean = pages.reduce((sum, [, keys]) => sum + keys, 0) / pages.length;
    this.ids = pages.map(([id]) => id);
    this.lengths = pages.map(([, keys]) => keys / mean);
    this.#slices = slices;
    this.#filters = filters;
    this.#folder = folder;
    this.#read = read;
    this.#slice = remembered(async (number) => {
      const [, , file] = slices[number]!;
      const [keys] = (await this.#cbor(`index/${file}.pf_index`)) as unknown as Slice;
      return keys;
    });
  }

  /** @throws {Error} if a file cannot be had, or is not what it should be; as all that reads here. */
  static async open({ folder, metadata }: BundlePaths, read: ReadFile): Promise<Bundle> {
    const content = readCbor(await unpack(await read(folder + metadata)));
    return new Bundle(folder, content as unknown as Metadata, read);
  }

  async #cbor(path: string) {
    return readCbor(await unpack(await this.#read(this.#folder + path)));
  }

  /** The articles that have a key, or any that begins so; one for each key that they have. */
  async find(key: string, beginning: boolean): Promise<Posting[]> {
    const wanted = written(key);
    const fits = (other: string) => (beginning ? other.startsWith(wanted) : other === wanted);
    const first = Math.max(
      0,
      this.#slices.findLastIndex(([from]) => from <= wanted),
    );
    const slices = this.#slices
      .map((_, number) => number)
      .slice(first, first + MOST_SLICES)
      .filter((number) => number === first || fits(this.#slices[number]![0]));
    const keys = (await Promise.all(slices.map(this.#slice))).flat();
    return keys
      .filter(([other]) => fits(other))
      .flatMap(([, pages, variants]) => [pages, ...variants.map(([, of]) => of)].flatMap(postings));
  }

  /** The ids of the articles that have each value, by facet. */
  async filters(): Promise<[facet: string, ids: Map<string, string[]>][]> {
    return Promise.all(
      this.#filters.map(async ([name, file]): Promise<[string, Map<string, string[]>]> => {
        const [, values] = (await this.#cbor(`filter/${file}.pf_filter`)) as unknown as Filter;
        const ids = values.map(([value, pages]): [string, string[]] => [
          value,
          pages.map((page) => this.ids[page]!),
        ]);
        return [name, new Map(ids)];
      }),
    );
  }

  /** What a result shows of an article. */
  async article(id: string): Promise<ShownArticle> {
    const bytes = await unpack(await this.#read(`${this.#folder}fragment/${id}.pf_fragment`));
    return JSON.parse(new TextDecoder().decode(bytes)) as ShownArticle;
  }
}
