/**
 * Parts an archive into volumes by period, each small enough to be indexed in little memory and to be
 * searched without the others. A period is halved while it holds too many articles, always at the same
 * days whatever the archive holds: an article that is added changes the volume of its own period, and
 * no other.
 */

/** What a volume is made of. */
export interface VolumeMember {
  readonly id: string;
  /** The first day that its date can mean, in days since 1970-01-01; null where unknown. */
  readonly day: number | null;
}

export interface Volume<T extends VolumeMember> {
  /** Names the period, and the part of it where one day had too many. */
  readonly name: string;
  /** From the newest to the oldest, those without a date last. */
  readonly members: readonly T[];
}

/** Periods are counted from 1800-01-01; what is older counts as of that day, what has no date too. */
const ORIGIN = Date.UTC(1800, 0, 1) / 86_400_000;
/** The longest period is of 2^17 days: to the year 2158. */
const LONGEST = 17;

function dayOf({ day }: VolumeMember): number {
  return Math.min(Math.max((day ?? ORIGIN) - ORIGIN, 0), 2 ** LONGEST - 1);
}

function newestFirst(a: VolumeMember, b: VolumeMember): number {
  const days = (b.day ?? Number.NEGATIVE_INFINITY) - (a.day ?? Number.NEGATIVE_INFINITY);
  return days || (a.id < b.id ? -1 : 1);
}

function halve<T extends VolumeMember>(
  sorted: readonly T[],
  from: number,
  exponent: number,
  most: number,
): Volume<T>[] {
  if (sorted.length === 0) return [];
  const name = `${from.toString(36)}-${exponent}`;
  if (sorted.length <= most) return [{ name, members: sorted }];
  if (exponent === 0) {
    return Array.from({ length: Math.ceil(sorted.length / most) }, (_, part) => ({
      name: `${name}-${part}`,
      members: sorted.slice(part * most, (part + 1) * most),
    }));
  }
  const middle = from + 2 ** (exponent - 1);
  const older = sorted.findIndex((member) => dayOf(member) < middle);
  const split = older < 0 ? sorted.length : older;
  return [
    ...halve(sorted.slice(0, split), middle, exponent - 1, most),
    ...halve(sorted.slice(split), from, exponent - 1, most),
  ];
}

/**
 * The volumes of an archive, the newest first; together they hold every member once. The same
 * members give the same volumes in whatever order they come.
 *
 * @param most members of a volume.
 */
export function volumesByPeriod<T extends VolumeMember>(
  members: readonly T[],
  most: number,
): Volume<T>[] {
  return halve(members.toSorted(newestFirst), 0, LONGEST, most);
}
