import type { Outcome } from './take-in.ts';

/** What became of all inputs, in numbers. */
export interface Tally {
  files: number;
  readonly kinds: Partial<Record<Outcome['kind'], number>>;
  /** Of how many articles a person should decide what: 'title', 'date', 'publisher', 'version', 'text'. */
  readonly needs: Record<string, number>;
  /** Why the rest was not taken in, or null. */
  stopped: string | null;
}

/** Nothing yet. */
export function openTally(): Tally {
  return { files: 0, kinds: {}, needs: {}, stopped: null };
}

/** What a need is about: the field before its colon, or the text. */
function subjectOf(need: string): string {
  return /^(title|date|publisher|version|language): /u.exec(need)?.[1] ?? 'text';
}

/** Counts an outcome. */
export function count(tally: Tally, outcome: Outcome): void {
  tally.files++;
  tally.kinds[outcome.kind] = (tally.kinds[outcome.kind] ?? 0) + 1;
  if (outcome.kind === 'refused') return;
  const subjects = new Set(outcome.needs.map(subjectOf));
  if (outcome.likely?.relation === null) subjects.add('version');
  for (const subject of subjects) tally.needs[subject] = (tally.needs[subject] ?? 0) + 1;
}
