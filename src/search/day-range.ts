import { readEdtf } from '../archive/edtf.ts';
import type { DayRange } from './manifest.ts';

const DAY = 86_400_000;

/** The first and the last day that an EDTF date can mean. */
export function dayRange(date: string | null): DayRange {
  if (date === null) return null;
  const { min, max } = readEdtf(date);
  return [Math.floor(min / DAY), Math.floor(max / DAY)];
}
