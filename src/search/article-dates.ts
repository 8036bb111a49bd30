import type { Sort } from './answer.ts';
import type { DayRange } from './manifest.ts';
import type { OpenVolume } from './open-volumes.ts';

const DAY = 86_400_000;

function dayOf(iso: string | undefined): number | null {
  const time = iso ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/** A test of whether a date can fall within two ISO days, inclusive; an unknown date cannot. */
export function dayTest(
  from: string | undefined,
  to: string | undefined,
): (range: DayRange) => boolean {
  const first = dayOf(from);
  const last = dayOf(to);
  if (first === null && last === null) return () => true;
  return (range) =>
    range !== null && (first === null || range[1] >= first) && (last === null || range[0] <= last);
}

/** The dates of articles, by the index's id; loaded for searches that ask for dates or their order. */
export class ArticleDates {
  readonly #ranges: ReadonlyMap<string, DayRange>;

  constructor(ranges: ReadonlyMap<string, DayRange>) {
    this.#ranges = ranges;
  }

  /** Reads the dates of some volumes. */
  static async read(volumes: readonly OpenVolume[]): Promise<ArticleDates> {
    const byVolume = volumes.map(async ({ ids, reader }) => {
      const ranges = await (await reader()).dates();
      return ids.map((id, number) => [id, ranges[number] ?? null] as const);
    });
    return new ArticleDates(new Map((await Promise.all(byVolume)).flat()));
  }

  /** A test of whether an article's date can fall within two ISO days, inclusive. */
  within(from: string | undefined, to: string | undefined): (id: string) => boolean {
    const test = dayTest(from, to);
    return (id) => test(this.#ranges.get(id) ?? null);
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
