import type { ArticleEntry } from './article-entry.ts';
import { daysOfYear, jalaliPeriods } from './jalali-periods.ts';
import { LANGUAGES, type Language } from './language.ts';
import { earliestOf, monthOf, yearOf } from './publication-date.ts';
import type { EntityRecord, SourceRecord, TagRecord } from './vocabulary-files.ts';

/** A record of a vocabulary with the number of articles that refer to it. */
export type Counted<T> = T & { readonly count: number };

type Listing = ReadonlyMap<string, readonly ArticleEntry[]>;

/** How many of the newest and of the latest are kept apart. */
const APART = 50;

/** Everything that pages ask of the archive, computed once; every list of articles is newest first. */
export interface ArchiveIndex {
  /** By the first instant that the date can mean, undated articles last, ties by id. */
  readonly articles: readonly ArticleEntry[];
  readonly byId: ReadonlyMap<string, ArticleEntry>;
  /** Position in `articles`. */
  readonly rank: ReadonlyMap<string, number>;
  /** By id of the tag; every tag is there, also one without articles. */
  readonly byTag: Listing;
  /** By id of the source that published; every source is there. */
  readonly bySource: Listing;
  /** By Gregorian year, '2021', newest first. */
  readonly byYear: Listing;
  /** By Gregorian month, '2021-04', newest first; an article dated to a year only is in none. */
  readonly byMonth: Listing;
  /** By Jalali year, '1400', and month, '1400-01', newest first; a date that may be of two is in both. */
  readonly byJalaliYear: Listing;
  readonly byJalaliMonth: Listing;
  /** By day of the year, '04-09', and of the Jalali year, '01-20'. */
  readonly byDay: Listing;
  readonly byJalaliDay: Listing;
  readonly undated: readonly ArticleEntry[];
  /** The first of `articles`, apart: a page of them is not made anew for every other one. */
  readonly newest: readonly ArticleEntry[];
  /** The same of each language. */
  readonly newestIn: ReadonlyMap<Language, readonly ArticleEntry[]>;
  /** What the archive took in last, as far as the days are recorded, the latest first. */
  readonly lately: readonly ArticleEntry[];
  /** In the order of their ids. */
  readonly tags: ReadonlyMap<string, TagRecord>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  /** The same with their counts, apart: a page that shows a label alone is not made anew for a count. */
  readonly countedTags: ReadonlyMap<string, Counted<TagRecord>>;
  readonly countedSources: ReadonlyMap<string, Counted<SourceRecord>>;
  readonly entities: ReadonlyMap<string, EntityRecord>;
}

export interface ArchiveRecords {
  readonly articles: readonly ArticleEntry[];
  readonly tags: readonly TagRecord[];
  readonly sources: readonly SourceRecord[];
  readonly entities: readonly EntityRecord[];
}

/** Newest first, undated last; ids are compared by code unit, so that no locale changes the order. */
function newestFirst(articles: readonly ArticleEntry[]): ArticleEntry[] {
  return articles
    .map((article) => ({ article, earliest: earliestOf(article.date) ?? -Infinity }))
    .sort((a, b) =>
      a.earliest === b.earliest ? (a.article.id < b.article.id ? -1 : 1) : b.earliest - a.earliest,
    )
    .map(({ article }) => article);
}

function group(
  articles: readonly ArticleEntry[],
  keysOf: (article: ArticleEntry) => readonly (string | null | undefined)[],
  keys: readonly string[] = [],
): Map<string, ArticleEntry[]> {
  const groups = new Map<string, ArticleEntry[]>(keys.map((key) => [key, []]));
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) {
      if (key === null || key === undefined) continue;
      const list = groups.get(key);
      if (list) list.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}

/** The groups of periods, the newest first: an article that is in two need not come in their order. */
function newestPeriods(groups: ReadonlyMap<string, ArticleEntry[]>): Map<string, ArticleEntry[]> {
  return new Map([...groups].sort(([a], [b]) => (a < b ? 1 : -1)));
}

function newestIn(articles: readonly ArticleEntry[], language: Language): ArticleEntry[] {
  const newest: ArticleEntry[] = [];
  for (const article of articles) {
    if (newest.length === APART) break;
    if (article.language === language) newest.push(article);
  }
  return newest;
}

/** What was taken in last; what came on one day is in the order of the articles. */
function takenInLast(articles: readonly ArticleEntry[]): ArticleEntry[] {
  return articles
    .filter(({ capture }) => capture.received !== undefined)
    .sort(
      (a, b) =>
        Number(b.capture.received! > a.capture.received!) -
        Number(b.capture.received! < a.capture.received!),
    )
    .slice(0, APART);
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(
    records.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((record) => [record.id, record]),
  );
}

function counted<T extends { readonly id: string }>(
  records: readonly T[],
  listing: Listing,
): Map<string, Counted<T>> {
  return byId(
    records.map((record) => Object.assign({}, record, { count: listing.get(record.id)!.length })),
  );
}

/** Computes the indexes of the archive; linear in the number of articles but for the sorting. */
export function buildArchiveIndex(records: ArchiveRecords): ArchiveIndex {
  const articles = newestFirst(records.articles);
  const byTag = group(
    articles,
    ({ tags }) => tags,
    records.tags.map(({ id }) => id),
  );
  const bySource = group(
    articles,
    ({ publisher }) => [publisher?.source],
    records.sources.map(({ id }) => id),
  );
  return {
    articles,
    byId: new Map(articles.map((article) => [article.id, article])),
    rank: new Map(articles.map(({ id }, index) => [id, index])),
    byTag,
    bySource,
    byYear: group(articles, ({ date }) => [yearOf(date)]),
    byMonth: group(articles, ({ date }) => [monthOf(date)]),
    byJalaliYear: newestPeriods(group(articles, ({ date }) => jalaliPeriods(date).years)),
    byJalaliMonth: newestPeriods(group(articles, ({ date }) => jalaliPeriods(date).months)),
    byDay: group(articles, ({ date }) => [daysOfYear(date)?.gregorian]),
    byJalaliDay: group(articles, ({ date }) => [daysOfYear(date)?.jalali]),
    newest: articles.slice(0, APART),
    newestIn: new Map(LANGUAGES.map((language) => [language, newestIn(articles, language)])),
    lately: takenInLast(articles),
    undated: articles.filter(({ date }) => date.basis === 'unknown'),
    tags: byId(records.tags),
    sources: byId(records.sources),
    countedTags: counted(records.tags, byTag),
    countedSources: counted(records.sources, bySource),
    entities: new Map(records.entities.map((entity) => [entity.id, entity])),
  };
}

function ifDated(article: ArticleEntry | undefined): ArticleEntry | null {
  return article && article.date.basis !== 'unknown' ? article : null;
}

/** The next older and next newer article; an undated article has neither. */
export function neighboursOf(
  index: ArchiveIndex,
  id: string,
): { older: ArticleEntry | null; newer: ArticleEntry | null } {
  const rank = index.rank.get(id);
  if (rank === undefined || !ifDated(index.articles[rank])) return { older: null, newer: null };
  return { older: ifDated(index.articles[rank + 1]), newer: ifDated(index.articles[rank - 1]) };
}
