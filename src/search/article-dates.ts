import type { Sort } from './answer.ts';
import type { Bundle } from './bundle.ts';
import type { DayRange, Manifest } from './manifest.ts';

const DAY = 86_400_000;

function dayOf(iso: string | undefined): number | null {
  const time = iso ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/** The dates of all articles, by the engine's id; loaded for searches that ask for dates or their order. */
export class ArticleDates {
  readonly #ranges: ReadonlyMap<string, DayRange>;

  constructor(ranges: ReadonlyMap<string, DayRange>) {
    this.#ranges = ranges;
  }

  /** Reads a file a bundle, which has the dates in the order in which the bundle has its articles. */
  static async read(
    { bundles: paths }: Manifest,
    bundles: readonly Bundle[],
    readText: (path: string) => Promise<string>,
  ): Promise<ArticleDates> {
    const byBundle = await Promise.all(
      paths.map(async ({ folder }, at) => {
        const ranges = JSON.parse(await readText(`${folder}dates.json`)) as DayRange[];
        return bundles[at]!.ids.map((id, number) => [id, ranges[number] ?? null] as const);
      }),
    );
    return new ArticleDates(new Map(byBundle.flat()));
  }

  /** A test of whether an article's date can fall within two ISO days, inclusive; an unknown date cannot. */
  within(from: string | undefined, to: string | undefined): (id: string) => boolean {
    const first = dayOf(from);
    const last = dayOf(to);
    if (first === null && last === null) return () => true;
    return (id) => {
      const range = this.#ranges.get(id) ?? null;
      return (
        range !== null &&
        (first === null || range[1] >= first) &&
        (last === null || range[0] <= last)
      );
    };
  }

  /** Compares articles for an order by date; those without a date come last either way. */
  compare(sort: Exclude<Sort, 'relevance'>): (a: string, b: string) => number {
    const direction = sort === 'newest' ? -1 : 1;
    return (a, b) => {
      const [first, second] = [this.#ranges.get(a), this.#ranges.get(b)];
      if (!first || !second) return Number(!first) - Number(!second);
      return direction * (first[0] - second[0] || first[1] - second[1]);
    };
  }
}
