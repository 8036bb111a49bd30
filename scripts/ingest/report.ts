import { visibleName } from './inputs.ts';
import type { Suggestions } from './suggestions.ts';
import type { Found, Outcome } from './take-in.ts';
import type { Tally } from './tally.ts';

const WORDS = {
  added: 'added',
  unchanged: 'unchanged',
  rewritten: 'rewritten',
  edited: 'edited by hand, left',
  moved: 'moved',
  refused: 'refused',
} as const satisfies Record<Outcome['kind'], string>;

/** A poem has a doubtful line a verse: more than this are counted. */
const MOST_NEEDS = 8;

/** An archivist reads the first; `npm run entities` lists all. */
const MOST_SUGGESTED = 12;

function listed(found: readonly string[], separator: string): string {
  const rest = found.length > MOST_SUGGESTED ? ` and ${found.length - MOST_SUGGESTED} more` : '';
  return (found.slice(0, MOST_SUGGESTED).join(separator) || 'none') + rest;
}

function describeSuggestions({ tags, entities, unknown }: Suggestions): string {
  return [
    `  tags found: ${listed(tags, ', ')}`,
    `entities found: ${listed(entities, ', ')}`,
    `unknown names: ${visibleName(listed(unknown, ' | '))}`,
  ].join('; ');
}

const RELATIONS = {
  updated: 'a new version of',
  republished: 'another publisher prints',
  unknown: 'another printing of',
} as const satisfies Record<NonNullable<Found['relation']>, string>;

function describeLikely({ article, resemblance, relation }: Found): string {
  const share = `${Math.round(resemblance * 100)}% of the wording in common`;
  return relation === null
    ? `  needs a person: version: perhaps of ${article} (${share}); if it is, say so in versionOf`
    : `  ${RELATIONS[relation]} ${article} (${share}): linked`;
}

/** One line on what became of a file, and one, indented, for each thing that needs a person, and for what a new article names. */
export function describeOutcome(outcome: Outcome): string {
  if (outcome.kind === 'refused') return `${outcome.name}: refused: ${outcome.reason}`;
  const { name, kind, path, needs, suggestions, likely } = outcome;
  const shown =
    needs.length > MOST_NEEDS
      ? [...needs.slice(0, MOST_NEEDS), `${needs.length - MOST_NEEDS} more lines of the text`]
      : needs;
  const arrow = kind === 'unchanged' || kind === 'edited' ? ' (' : ' → ';
  const place = `content/${path}${arrow === ' (' ? ')' : ''}`;
  return [
    `${name}: ${WORDS[kind]}${arrow}${place}`,
    ...(likely ? [describeLikely(likely)] : []),
    ...shown.map((need) => `  needs a person: ${visibleName(need)}`),
    ...(suggestions ? [describeSuggestions(suggestions)] : []),
  ].join('\n');
}

/** The last lines: how many of each, and what a person has to decide. */
export function summarize({ files, kinds, needs, stopped }: Tally, dryRun: boolean): string {
  const counts = Object.entries(WORDS).flatMap(([kind, word]) => {
    const count = kinds[kind as Outcome['kind']] ?? 0;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  const all = files === 1 ? '1 file' : `${files} files`;
  const open = Object.entries(needs).sort(([, a], [, b]) => b - a);
  return [
    `${all}: ${counts.join(', ') || 'none taken in'}${dryRun ? ' (dry run: nothing was written)' : ''}`,
    ...(open.length > 0
      ? [`needs a person: ${open.map(([what, count]) => `${what} ${count}`).join(', ')}`]
      : []),
    ...(stopped === null ? [] : [`stopped: ${stopped}`]),
  ].join('\n');
}
