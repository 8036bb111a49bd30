import type { ArchiveIndex } from '../archive-index.ts';
import type { SourceRecord, TagRecord } from '../vocabulary-files.ts';

/** A record of a vocabulary, with the articles that refer to it. */
export interface Share<T> {
  readonly record: T;
  readonly articles: number;
}

/** The records that most articles refer to. */
export interface Leading<T> {
  /** Most articles first; none without articles. */
  readonly shares: readonly Share<T>[];
  /** How many records beyond those have articles, and how many articles. */
  readonly others: { readonly records: number; readonly articles: number };
}

function leading<T extends { readonly id: string }>(
  records: ReadonlyMap<string, T>,
  listing: ReadonlyMap<string, { readonly length: number }>,
  most: number,
): Leading<T> {
  const used = [...records.values()]
    .map((record) => ({ record, articles: listing.get(record.id)?.length ?? 0 }))
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles || (a.record.id < b.record.id ? -1 : 1));
  const rest = used.slice(most);
  const articles = rest.reduce((sum, share) => sum + share.articles, 0);
  return { shares: used.slice(0, most), others: { records: rest.length, articles } };
}

/** Articles by publisher. */
export interface PublisherShares extends Leading<SourceRecord> {
  /** Articles whose publisher is named but has no record, and articles whose publisher is unknown. */
  readonly unrecorded: number;
  readonly unknown: number;
}

/** The publishers of most articles. */
export function publisherShares(
  { articles, sources, bySource }: Pick<ArchiveIndex, 'articles' | 'sources' | 'bySource'>,
  most: number,
): PublisherShares {
  const without = articles.filter(({ publisher }) => !publisher?.source);
  const unknown = without.filter(({ publisher }) => publisher === null).length;
  return {
    ...leading(sources, bySource, most),
    unrecorded: without.length - unknown,
    unknown,
  };
}

/** The subjects of most articles; an article can have several. */
export function subjectShares(
  { tags, byTag }: Pick<ArchiveIndex, 'tags' | 'byTag'>,
  most: number,
): Leading<TagRecord> {
  return leading(tags, byTag, most);
}
