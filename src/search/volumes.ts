/**
 * Parts an archive into volumes by period, each small enough to be indexed in little memory and to be
 * searched without the others. A period is halved while it holds too many articles, always at the same
 * days whatever the archive holds: an article that is added changes the volume of its own period, and
 * hardly another.
 *
 * The newest volumes are small, since a day's additions make the newest again; an older one may hold as
 * many articles as are newer than it. So as an archive grows, periods come together as they grow old,
 * each of them a few times ever.
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

/** How many members a volume may hold at the most: the newest, and any. */
export interface VolumeSizes {
  readonly newest: number;
  readonly any: number;
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

/** A number from 0 up to 2³² that an id always has (FNV-1a). */
function spread(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  // The last characters have not reached the first bits, which are asked first.
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** Parts the members of a day that are too many by a bit of their ids' numbers. */
function halveDay<T extends VolumeMember>(
  members: readonly T[],
  name: string,
  bit: number,
  most: number,
): Volume<T>[] {
  if (members.length === 0) return [];
  if (members.length <= most || bit < 0) return [{ name, members }];
  const [zeros, ones] = [0, 1].map((value) =>
    members.filter(({ id }) => ((spread(id) >>> bit) & 1) === value),
  );
  return [
    ...halveDay(zeros!, `${name}0`, bit - 1, most),
    ...halveDay(ones!, `${name}1`, bit - 1, most),
  ];
}

/** @param newer how many members are newer than the period. */
function halve<T extends VolumeMember>(
  sorted: readonly T[],
  from: number,
  exponent: number,
  newer: number,
  sizes: VolumeSizes,
): Volume<T>[] {
  if (sorted.length === 0) return [];
  const name = `${from.toString(36)}-${exponent}`;
  const most = Math.min(Math.max(newer, sizes.newest), sizes.any);
  if (sorted.length <= most) return [{ name, members: sorted }];
  if (exponent === 0) return halveDay(sorted, `${name}-`, 31, most);
  const middle = from + 2 ** (exponent - 1);
  const older = sorted.findIndex((member) => dayOf(member) < middle);
  const split = older < 0 ? sorted.length : older;
  return [
    ...halve(sorted.slice(0, split), middle, exponent - 1, newer, sizes),
    ...halve(sorted.slice(split), from, exponent - 1, newer + split, sizes),
  ];
}

/**
 * The volumes of an archive, the newest first; together they hold every member once. The same
 * members give the same volumes in whatever order they come.
 */
export function volumesByPeriod<T extends VolumeMember>(
  members: readonly T[],
  sizes: VolumeSizes,
): Volume<T>[] {
  return halve(members.toSorted(newestFirst), 0, LONGEST, 0, sizes);
}
