import type { Removal, Repair } from '../../../src/archive/article.ts';
import { keptLines } from '../accounting.ts';
import { PERSIAN_DICTIONARY } from './persian-dictionary.ts';
import { restoreJoiners } from './restore-joiners.ts';

/** Repairs said to be by the dictionary that it does not give of this capture: one line each. */
export function underivedRepairs(
  capture: string,
  removed: readonly Removal[],
  repaired: readonly Repair[],
): string[] {
  if (!repaired.some(({ basis }) => basis === 'dictionary')) return [];
  const derived = restoreJoiners(keptLines(capture, removed), PERSIAN_DICTIONARY);
  const spellings = new Map(derived.map((repair) => [repair.start, repair.repaired]));
  return repaired.flatMap(({ basis, start, captured, repaired }, index) =>
    basis === 'editor' || spellings.get(start) === repaired
      ? []
      : [
          `repaired.${index}: the dictionary does not give '${captured}' as '${repaired}'; 'basis: editor' says that you do`,
        ],
  );
}
