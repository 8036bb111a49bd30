import { askAgain } from '../../src/archive/watched.ts';
import { valueDigest } from '../../src/archive/value-digest.ts';
import type { SitePath } from './site-paths.ts';
import type { PagesState } from './site-state.ts';

/** The digest of what the archive answers; null where it has no answer any more. */
export async function answerTo(archive: object, fact: string): Promise<string | null> {
  try {
    return valueDigest(await askAgain(archive, fact));
  } catch {
    return null;
  }
}

/** Numbers of the facts that the archive answers in another way than before. */
async function changedFacts(archive: object, { facts, answers }: PagesState): Promise<Set<number>> {
  const changed = new Set<number>();
  for (const [number, fact] of facts.entries()) {
    if ((await answerTo(archive, fact)) !== answers[number]) changed.add(number);
  }
  return changed;
}

function sameFiles(unit: string, paths: readonly SitePath[], shape: readonly string[]): boolean {
  return (
    paths.length === shape.length &&
    paths.every(
      ({ file }, at) =>
        file.length === unit.length + shape[at]!.length && file.endsWith(shape[at]!),
    )
  );
}

/**
 * Says which units of the site are not as they would be made now: those that are new, those of which
 * the files are others, and those that have read what has changed.
 */
export async function changedUnits(
  archive: object,
  units: ReadonlyMap<string, readonly SitePath[]>,
  before: PagesState,
): Promise<string[]> {
  const changed = await changedFacts(archive, before);
  return [...units].flatMap(([unit, paths]) => {
    const known = before.units[unit];
    const kept =
      known !== undefined &&
      sameFiles(unit, paths, before.shapes[known[0]!]!) &&
      !known.some((fact, at) => at > 0 && changed.has(fact));
    return kept ? [] : [unit];
  });
}
