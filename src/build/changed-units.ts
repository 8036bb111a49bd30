import { askAgain } from '../archive/watched.ts';
import { valueDigest } from '../archive/value-digest.ts';
import type { SitePath } from './site-paths.ts';
import type { SiteState } from './site-state.ts';

/** The digest of what the archive answers; null where it has no answer any more. */
export async function answerTo(archive: object, fact: string): Promise<string | null> {
  try {
    return valueDigest(await askAgain(archive, fact));
  } catch {
    return null;
  }
}

/** Which units must be made, and what the archive now answers to all that the others have read. */
export interface Changes {
  readonly made: readonly string[];
  /** Number of each fact that has changed, in the state before. */
  readonly changedFacts: number;
}

/** Numbers of the facts that the archive answers in another way than before. */
async function changedFacts(archive: object, { facts, answers }: SiteState): Promise<Set<number>> {
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
  before: SiteState,
): Promise<Changes> {
  const changed = await changedFacts(archive, before);
  const made: string[] = [];
  for (const [unit, paths] of units) {
    const known = before.units[unit];
    const kept =
      known !== undefined &&
      sameFiles(unit, paths, before.shapes[known[0]!]!) &&
      !known.some((fact, at) => at > 0 && changed.has(fact));
    if (!kept) made.push(unit);
  }
  return { made, changedFacts: changed.size };
}
