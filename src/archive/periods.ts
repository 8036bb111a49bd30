/**
 * Parts an archive into periods. A period is halved while it holds too many articles, always at the
 * same days whatever the archive holds: an article that is added changes the period of its own time,
 * and hardly another.
 */

/** What a period is made of. */
export interface PeriodMember {
  readonly id: string;
  /** The first day that its date can mean, in days since 1970-01-01; null where unknown. */
  readonly day: number | null;
}

export interface Period<T extends PeriodMember> {
  /** Says where it begins, and how long it is. */
  readonly name: string;
  /** From the newest to the oldest, those without a date last. */
  readonly members: readonly T[];
  /** How many it was to hold at the most: a single day may hold more. */
  readonly most: number;
}

/** Periods are counted from 1800-01-01; what is older counts as of that day, what has no date too. */
const ORIGIN = Date.UTC(1800, 0, 1) / 86_400_000;
/** The longest period is of 2^17 days: to the year 2158. */
const LONGEST = 17;

function dayOf({ day }: PeriodMember): number {
  return Math.min(Math.max((day ?? ORIGIN) - ORIGIN, 0), 2 ** LONGEST - 1);
}

function newestFirst(a: PeriodMember, b: PeriodMember): number {
  const days = (b.day ?? Number.NEGATIVE_INFINITY) - (a.day ?? Number.NEGATIVE_INFINITY);
  return days || (a.id < b.id ? -1 : 1);
}

function halve<T extends PeriodMember>(
  sorted: readonly T[],
  from: number,
  exponent: number,
  newer: number,
  mostOf: (newer: number) => number,
): Period<T>[] {
  if (sorted.length === 0) return [];
  const most = mostOf(newer);
  if (sorted.length <= most || exponent === 0) {
    return [{ name: `${from.toString(36)}-${exponent}`, members: sorted, most }];
  }
  const middle = from + 2 ** (exponent - 1);
  const older = sorted.findIndex((member) => dayOf(member) < middle);
  const split = older < 0 ? sorted.length : older;
  return [
    ...halve(sorted.slice(0, split), middle, exponent - 1, newer, mostOf),
    ...halve(sorted.slice(split), from, exponent - 1, newer + split, mostOf),
  ];
}

/**
 * The periods of an archive, the newest first; together they hold every member once. The same members
 * give the same periods in whatever order they come.
 *
 * @param mostOf how many members a period may hold, by how many are newer than it.
 */
export function periodsOf<T extends PeriodMember>(
  members: readonly T[],
  mostOf: (newer: number) => number,
): Period<T>[] {
  return halve(members.toSorted(newestFirst), 0, LONGEST, 0, mostOf);
}
