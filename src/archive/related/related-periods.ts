import { periodsOf, type PeriodMember } from '../periods.ts';
import { FeatureCollector, type CollectedFeatures } from './features.ts';
import { rankRelated, type Relation } from './rank-related.ts';

/** Related articles of each. */
const RELATED = 4;
/** Articles that are related with each other: a larger archive is cut into periods. */
const MOST = 5_000;
/** So many articles before a period, and behind it, may belong with one of its own. */
const BESIDE = 1_000;

/** Articles of one period of an archive. */
export interface RelatedPeriod<T> {
  /** Those of which is asked what belongs with them. */
  readonly asked: readonly T[];
  /** Those that may: the same, and the nearest of the periods beside it. */
  readonly among: readonly T[];
}

/** One day, or what has no date, may have too many: those are cut in their order. */
function inParts<T>(members: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(members.length / MOST) }, (_, part) =>
    members.slice(part * MOST, (part + 1) * MOST),
  );
}

/** The same period, by the ids of its articles. */
export function idsOf<T extends PeriodMember>(period: RelatedPeriod<T>): RelatedPeriod<string> {
  const ids = (of: readonly T[]) => of.map(({ id }) => id);
  return { asked: ids(period.asked), among: ids(period.among) };
}

/**
 * Cuts an archive into the periods that it is related by; one of up to {@link MOST} articles is whole.
 * What belongs with the articles of a period depends on nothing but those that it is asked among.
 */
export function relatedPeriods<T extends PeriodMember>(members: readonly T[]): RelatedPeriod<T>[] {
  const periods = periodsOf(members, () => MOST).flatMap((period) => inParts(period.members));
  const sorted = periods.flat();
  let from = 0;
  return periods.map((asked) => {
    const to = from + asked.length;
    const among = sorted.slice(Math.max(0, from - BESIDE), to + BESIDE);
    from = to;
    return { asked, among };
  });
}

/**
 * What belongs with each article of a period, newest first.
 *
 * @param collected the features of all articles of the period, or more, in any order.
 * @param period ids.
 */
export function relatePeriod(
  collected: Iterable<CollectedFeatures>,
  { asked, among }: RelatedPeriod<string>,
): Map<string, readonly Relation[]> {
  const wanted = new Set(among);
  const collector = new FeatureCollector();
  for (const features of collected) {
    const take = collector.taking(features);
    for (const [number, { id }] of features.articles.entries()) if (wanted.has(id)) take(number);
  }
  const own = new Set(asked);
  return rankRelated(collector.finish(), RELATED, undefined, (id) => own.has(id));
}
