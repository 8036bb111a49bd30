import { periodsOf, type PeriodMember } from '../archive/periods.ts';
import { hashText } from '../text/hash.ts';

/**
 * Parts an archive into volumes by period, each small enough to be indexed in little memory and to be
 * searched without the others.
 *
 * The newest volumes are small, since a day's additions make the newest again; an older one may hold as
 * many articles as are newer than it. So as an archive grows, periods come together as they grow old,
 * each of them a few times ever.
 */

export interface Volume<T extends PeriodMember> {
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

/** A number from 0 up to 2³² that an id always has. */
function numberOf(id: string): number {
  const hash = hashText(id);
  // The last characters have not reached the first bits, which are asked first.
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** Parts the members of a day that are too many by a bit of their ids' numbers. */
function halveDay<T extends PeriodMember>(
  members: readonly T[],
  name: string,
  bit: number,
  most: number,
): Volume<T>[] {
  if (members.length === 0) return [];
  if (members.length <= most || bit < 0) return [{ name, members }];
  const [zeros, ones] = [0, 1].map((value) =>
    members.filter(({ id }) => ((numberOf(id) >>> bit) & 1) === value),
  );
  return [
    ...halveDay(zeros!, `${name}0`, bit - 1, most),
    ...halveDay(ones!, `${name}1`, bit - 1, most),
  ];
}

/**
 * The volumes of an archive, the newest first; together they hold every member once. The same
 * members give the same volumes in whatever order they come.
 */
export function volumesByPeriod<T extends PeriodMember>(
  members: readonly T[],
  { newest, any }: VolumeSizes,
): Volume<T>[] {
  const mostOf = (newer: number) => Math.min(Math.max(newer, newest), any);
  return periodsOf(members, mostOf).flatMap(({ name, members: ofPeriod, most }) =>
    ofPeriod.length <= most
      ? [{ name, members: ofPeriod }]
      : halveDay(ofPeriod, `${name}-`, 31, most),
  );
}
