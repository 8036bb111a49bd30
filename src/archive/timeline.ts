import type { ArticleEntry } from './article-entry.ts';
import { readEdtf } from './edtf.ts';
import { earliestOf, monthOf, yearOf } from './publication-date.ts';
import type { EntityRecord } from './vocabulary-files.ts';

/** What stands on the axis: something that happened, or something that was published. */
export type TimelineEntry =
  | { readonly kind: 'event'; readonly event: EntityRecord }
  | { readonly kind: 'article'; readonly article: ArticleEntry };

/** The entries of a month, oldest first. */
export interface TimelineMonth {
  /** '2021-04'; null for what is known by its year only. */
  readonly month: string | null;
  readonly entries: readonly TimelineEntry[];
  /** Articles of the month, also those beyond the limit. */
  readonly articles: number;
}

export interface TimelineYear {
  /** Gregorian, '2021'. */
  readonly year: string;
  /** Oldest first, what is known by its year only at the end. */
  readonly months: readonly TimelineMonth[];
}

interface Placed {
  readonly year: string;
  readonly month: string | null;
  readonly earliest: number;
  readonly id: string;
  readonly entry: TimelineEntry;
}

function placeEvent(event: EntityRecord): Placed[] {
  if (!event.date) return [];
  const edtf = 'on' in event.date ? event.date.on : event.date.from;
  const month = /^\d{4}-\d{2}/u.exec(edtf)?.[0] ?? null;
  const { min } = readEdtf(edtf);
  const entry = { kind: 'event', event } as const;
  return [{ year: edtf.slice(0, 4), month, earliest: min, id: event.id, entry }];
}

function placeArticle(article: ArticleEntry): Placed[] {
  const year = yearOf(article.date);
  const earliest = earliestOf(article.date);
  if (year === null || earliest === null) return [];
  const entry = { kind: 'article', article } as const;
  return [{ year, month: monthOf(article.date), earliest, id: article.id, entry }];
}

/** In time; of one instant the event before what was written, then by id. */
function inTime(a: Placed, b: Placed): number {
  if (a.earliest !== b.earliest) return a.earliest - b.earliest;
  if (a.entry.kind !== b.entry.kind) return a.entry.kind === 'event' ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function ofMonth(month: string | null, placed: readonly Placed[], limit: number): TimelineMonth {
  let articles = 0;
  const entries = placed
    .toSorted(inTime)
    .map(({ entry }) => entry)
    .filter(({ kind }) => kind === 'event' || ++articles <= limit);
  return { month, entries, articles };
}

/**
 * Events and articles on one axis, by Gregorian year and month, oldest first. What has no date, or
 * an unknown one, is not on it.
 *
 * @param limit articles given of a month at most.
 */
export function buildTimeline(
  events: readonly EntityRecord[],
  articles: readonly ArticleEntry[],
  limit: number,
): TimelineYear[] {
  const placed = [...events.flatMap(placeEvent), ...articles.flatMap(placeArticle)];
  const years = [...Map.groupBy(placed, ({ year }) => year)].sort(([a], [b]) => (a < b ? -1 : 1));
  return years.map(([year, ofYear]) => ({
    year,
    months: [...Map.groupBy(ofYear, ({ month }) => month)]
      .sort(([a], [b]) => ((a ?? 'x') < (b ?? 'x') ? -1 : 1))
      .map(([month, entries]) => ofMonth(month, entries, limit)),
  }));
}

/** Entries that stand on one page; a longer timeline has a page for each year. */
export const ENTRIES_ON_PAGE = 150;

/** The timeline as its pages ask for it: each for its own years alone. */
export interface ArchiveTimeline {
  /** Oldest first. */
  readonly years: () => readonly string[];
  /** Whether all of it stands on one page. */
  readonly isShort: () => boolean;
  readonly year: (year: string) => TimelineYear;
}

/** Articles of a month: a month of a large archive has its own page under the dates. */
export const ARTICLES_OF_MONTH = 5;

/** The timeline of an archive's names and articles, to be asked year by year. */
export function archiveTimeline(
  names: readonly EntityRecord[],
  { articles }: { readonly articles: readonly ArticleEntry[] },
): ArchiveTimeline {
  const built = buildTimeline(names, articles, ARTICLES_OF_MONTH);
  const byYear = new Map(built.map((year) => [year.year, year]));
  const entries = built.flatMap(({ months }) => months.map((month) => month.entries.length));
  return {
    years: () => [...byYear.keys()],
    isShort: () => entries.reduce((sum, each) => sum + each, 0) <= ENTRIES_ON_PAGE,
    year: (year) => {
      const found = byYear.get(year);
      if (!found) throw new Error(`the timeline has no year '${year}'`);
      return found;
    },
  };
}
