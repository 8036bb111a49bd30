import type { NameRecord, WordingRole } from '../names.ts';
import type { InContext } from './context.ts';
import type { NameMatch } from './find-names.ts';

/** What a match was taken for. */
export interface Choice {
  readonly match: NameMatch;
  /** Whom it names: several entities where nothing tells which is meant. */
  readonly names: readonly NameRecord[];
  readonly role: WordingRole;
  readonly nested: boolean;
}

/** What begins at each word of one text, and what decides between its readings. */
export interface Readable {
  readonly length: number;
  /** By the word that they begin with, the longest first. */
  readonly matches: ReadonlyMap<number, readonly NameMatch[]>;
  readonly inContext: InContext;
}

interface Claim extends Omit<Choice, 'nested'> {
  readonly match: NameMatch;
}

/**
 * Whom a match names; nobody (an empty list) where it is only an exception; null where its wordings
 * do not count here. A wording that has its context is surer than one that needs none.
 */
function claimOf(
  match: NameMatch,
  kind: NameRecord['kind'],
  inContext: InContext,
  named: ReadonlySet<NameRecord>,
): Claim | null {
  const wordings = match.ends.filter(({ name, near }) => !near && name.kind === kind);
  const certain = wordings.filter(
    ({ wording }) => wording.role === 'context' && inContext(wording, match.from, match.to),
  );
  const counted =
    certain.length > 0
      ? certain
      : wordings.filter(
          ({ name, wording: { role } }) =>
            role === 'spelling' || role === 'demonym' || (role === 'short' && named.has(name)),
        );
  const [first] = counted;
  if (first) {
    const names = [...new Set(counted.map(({ name }) => name))];
    return { match, names, role: first.wording.role };
  }
  const exception = wordings.some(({ wording }) => wording.role === 'except');
  return exception ? { match, names: [], role: 'except' } : null;
}

/**
 * Chooses among everything that words of a text may name: from left to right the longest, then
 * what is named inside it.
 *
 * @param named the entities whose abbreviations count.
 */
export function choose(
  { length, matches, inContext }: Readable,
  kind: NameRecord['kind'],
  named: ReadonlySet<NameRecord>,
): Choice[] {
  const choices: Choice[] = [];
  if (matches.size === 0) return choices;
  const within = (from: number, to: number, around: readonly Claim[]): void => {
    const outer = around.at(-1)?.match;
    for (let at = from; at < to;) {
      let claim: Claim | null = null;
      for (const match of matches.get(at) ?? []) {
        const whole = outer && match.from === outer.from && match.to === outer.to;
        if (match.to > to || whole) continue;
        claim = claimOf(match, kind, inContext, named);
        if (claim) break;
      }
      if (claim && claim.names.length > 0) {
        const again = around.some(({ names }) => names.includes(claim.names[0]!));
        if (!outer || (!again && claim.names.length === 1)) {
          choices.push({ ...claim, nested: outer !== undefined });
        }
        if (claim.match.to - at > 1) within(at, claim.match.to, [...around, claim]);
      }
      at = claim?.match.to ?? at + 1;
    }
  };
  within(0, length, []);
  return choices;
}
