import type { Comparison } from './similarity.ts';
import { mostDaysBetween, nearInTime, type NearInTime } from './time-between.ts';

/** Why an article is related: what can be told a reader. */
export interface RelationReason {
  /** Ids of entities that both name, the most telling first, at most three. */
  readonly sharedEntities: readonly string[];
  /** Ids of the tags that both have, the rarest first. */
  readonly sharedTags: readonly string[];
  /** How near in time they surely are. */
  readonly time: NearInTime | null;
  /**
   * `same`: most of the text is the same; `earlier` and `later`: on one matter within days, the
   * related article before or after this one; `similar`: many of the same words.
   */
  readonly text: 'same' | 'earlier' | 'later' | 'similar' | null;
}

/** More entities than this say less, not more. */
const ENTITIES = 3;
/** Cosines of the stems from which articles have similar words, and from which one takes the other up. */
const SIMILAR = 0.08;
const SAME_MATTER = 0.5;
/** Days after which an article on the same matter is no follow-up. */
const FOLLOW_UP_DAYS = 14;

/** The names that two articles share, the most telling first: by what each adds to their likeness. */
function sharedNames({ names, features }: Comparison, a: number, b: number) {
  const shared: { column: number; weight: number }[] = [];
  let left = names.start[a]!;
  let right = names.start[b]!;
  while (left < names.start[a + 1]! && right < names.start[b + 1]!) {
    const difference = names.column[left]! - names.column[right]!;
    if (difference === 0) {
      shared.push({
        column: names.column[left]!,
        weight: names.value[left]! * names.value[right]!,
      });
    }
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return shared
    .sort((x, y) => y.weight - x.weight || x.column - y.column)
    .map(({ column }) => features.nameOf[column]!);
}

function textReason(
  { features: { ranges } }: Comparison,
  article: number,
  other: number,
  text: number,
  days: number,
): RelationReason['text'] {
  if (text < SIMILAR) return null;
  const apart = ranges.min[other]! - ranges.max[article]!;
  const behind = ranges.min[article]! - ranges.max[other]!;
  if (text < SAME_MATTER || !(days <= FOLLOW_UP_DAYS)) return 'similar';
  if (apart > 0) return 'later';
  return behind > 0 ? 'earlier' : 'similar';
}

/**
 * Why `other` is related to `article`, or null where there is nothing to tell but that both are of
 * about the same time.
 */
export function reasonOf(
  comparison: Comparison,
  article: number,
  other: number,
  { text, nearDuplicate }: { readonly text: number; readonly nearDuplicate: boolean },
): RelationReason | null {
  const { dates, ranges } = comparison.features;
  const days = mostDaysBetween(ranges, article, other);
  const names = sharedNames(comparison, article, other);
  const ofKind = (wanted: 'entity' | 'tag') =>
    names.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const reason: RelationReason = {
    sharedEntities: ofKind('entity').slice(0, ENTITIES),
    sharedTags: ofKind('tag'),
    time: nearInTime(dates[article]!, dates[other]!, days),
    text: nearDuplicate ? 'same' : textReason(comparison, article, other, text, days),
  };
  const told = reason.sharedEntities.length + reason.sharedTags.length > 0 || reason.text !== null;
  return told ? reason : null;
}
