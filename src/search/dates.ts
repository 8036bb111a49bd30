import type { Sort } from './answer.ts';
import type { DayRange } from './manifest.ts';

const DAY = 86_400_000;

function dayOf(iso: string | undefined): number | null {
  const time = iso ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/** A test of whether a date can fall within two ISO days, inclusive; an unknown date cannot. */
export function dateTest(
  from: string | undefined,
  to: string | undefined,
): ((range: DayRange) => boolean) | null {
  const first = dayOf(from);
  const last = dayOf(to);
  if (first === null && last === null) return null;
  return (range) =>
    range !== null && (first === null || range[1] >= first) && (last === null || range[0] <= last);
}

/** Compares dates for a sort order; articles without a date come last either way. */
export function compareDates(a: DayRange, b: DayRange, sort: Sort): number {
  if (!a || !b) return Number(!a) - Number(!b);
  const oldestFirst = a[0] - b[0] || a[1] - b[1];
  return sort === 'newest' ? -oldestFirst : oldestFirst;
}
