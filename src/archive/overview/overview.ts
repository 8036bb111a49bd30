import type { ArchiveIndex } from '../archive-index.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import type { TagRecord } from '../vocabulary-files.ts';
import { articlesInTime, type ArticlesInTime } from './articles-in-time.ts';
import { namedPairs, type NamedPairs } from './named-pairs.ts';
import { publisherShares, subjectShares, type Leading, type PublisherShares } from './shares.ts';

/** The archive at a glance: of one size however large the archive is. */
export interface Overview {
  /** In each calendar that the archive is browsed by. */
  readonly inTime: Readonly<Record<'gregory' | 'persian', ArticlesInTime>>;
  readonly publishers: PublisherShares;
  readonly subjects: Leading<TagRecord>;
  readonly named: NamedPairs;
}

const PUBLISHERS = 12;
const SUBJECTS = 15;
const NAMES = 22;

/** Sums up the archive; linear in articles and in the mentions of names. */
export function buildOverview(archive: ArchiveIndex, entityIndex: EntityIndex): Overview {
  const { articles, undated, byYear, byMonth, byJalaliYear, byJalaliMonth } = archive;
  const counts = { dated: articles.length - undated.length, undated: undated.length };
  return {
    inTime: {
      gregory: articlesInTime({ byYear, byMonth }, counts),
      persian: articlesInTime({ byYear: byJalaliYear, byMonth: byJalaliMonth }, counts),
    },
    publishers: publisherShares(archive, PUBLISHERS),
    subjects: subjectShares(archive, SUBJECTS),
    named: namedPairs(entityIndex, NAMES),
  };
}
