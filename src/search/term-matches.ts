import type { NameNode } from '../archive/mentions/name-index.ts';
import type { NameRecord } from '../archive/names.ts';
import { cliticReadings } from '../text/clitics.ts';
import { isStopWord } from '../text/stop-words.ts';
import { words } from '../text/words.ts';
import { exactKeys, inflectionKeys, nameKey } from './keys.ts';
import type { Lookup, Match, Matches } from './lookup.ts';
import type { QueryTerm } from './query.ts';

/** In which way a term was found. */
export type Way = 'phrase' | 'form' | 'inflection' | 'name' | 'clitic' | 'prefix';

/** How much a match of each way counts against the word as written. */
const WEIGHT: Readonly<Record<Way, number>> = {
  phrase: 1.3,
  form: 1,
  inflection: 0.9,
  name: 0.9,
  clitic: 0.95,
  prefix: 0.6,
};

/** What the archive has for a term of the query. */
export interface TermMatches {
  readonly term: QueryTerm;
  readonly matches: Matches;
  /** The ways that found articles. */
  readonly ways: ReadonlySet<Way>;
  /** Names that were searched besides the words. */
  readonly names: readonly NameRecord[];
}

const LEAST_PREFIX = 2;

function unite(found: readonly (readonly [Way, Matches])[]): Matches {
  const united = new Map<string, Match>();
  for (const [way, matches] of found) {
    for (const [id, match] of matches) {
      const before = united.get(id);
      united.set(id, {
        frequency: Math.max(before?.frequency ?? 0, WEIGHT[way] * match.frequency),
        words: before ? [...before.words, ...match.words] : match.words,
      });
    }
  }
  return united;
}

/** Articles that have all, the frequency being the least. */
function intersect(all: readonly Matches[]): Matches {
  const [first, ...others] = all;
  const result = new Map<string, Match>();
  for (const [id, match] of first ?? []) {
    const rest = others.map((matches) => matches.get(id));
    if (rest.some((found) => !found)) continue;
    const every = [match, ...rest.map((found) => found!)];
    result.set(id, {
      frequency: Math.min(...every.map(({ frequency }) => frequency)),
      words: every.flatMap(({ words }) => words),
    });
  }
  return result;
}

async function union(way: Way, asked: readonly Promise<Matches>[]): Promise<[Way, Matches][]> {
  return (await Promise.all(asked)).map((matches): [Way, Matches] => [way, matches]);
}

function formsOf(lookup: Lookup, word: string): Promise<[Way, Matches][]> {
  return union(
    'form',
    exactKeys(word).map((key) => lookup.whole(key)),
  );
}

function inflectionsOf(lookup: Lookup, word: string): Promise<[Way, Matches][]> {
  return union(
    'inflection',
    inflectionKeys(word).map((key) => lookup.beginning(key)),
  );
}

/** A word in all its forms, and behind clitics. */
async function wordMatches(lookup: Lookup, word: string): Promise<[Way, Matches][]> {
  return (await Promise.all(lookup.parts.map((part) => matchesInPart(part, word)))).flat();
}

async function matchesInPart(lookup: Lookup, word: string): Promise<[Way, Matches][]> {
  const readings = cliticReadings(word, 1)
    .map((reading) => words(reading)[0]?.text ?? reading)
    .filter((reading) => reading.length >= 3 || isStopWord(reading));
  const [forms, inflections] = await Promise.all([
    formsOf(lookup, word),
    inflectionsOf(lookup, word),
  ]);
  const found = [...forms, ...inflections];
  // Clitics are letters of the word where the archive has the word, and under its own stem.
  const has = (ways: typeof found) => ways.some(([, matches]) => matches.size > 0);
  if (has(forms) && has(inflections)) return found;
  for (const reading of readings) {
    const behind = await Promise.all([formsOf(lookup, reading), inflectionsOf(lookup, reading)]);
    const matches = unite(behind.flat());
    if (matches.size === 0) continue;
    found.push(['clitic', matches]);
    break;
  }
  return found;
}

/** Words one behind the other; in any form of each, but for exact spelling. */
async function phraseMatches(
  lookup: Lookup,
  words: readonly string[],
  exact: boolean,
): Promise<Matches> {
  const ofWord = exact ? formsOf : wordMatches;
  const byWord = await Promise.all(words.map(async (word) => unite(await ofWord(lookup, word))));
  const all = intersect(byWord);
  if (lookup.placeless) return all;
  const result = new Map<string, Match>();
  for (const [id, { frequency }] of all) {
    const places = byWord.map((matches) => new Set(matches.get(id)!.words));
    const starts = [...places[0]!].filter((start) =>
      places.every((ofWord, offset) => ofWord.has(start + offset)),
    );
    if (starts.length === 0) continue;
    const marked = starts.flatMap((start) => words.map((_, offset) => start + offset));
    result.set(id, { frequency, words: marked });
  }
  return result;
}

function namesBelow(node: NameNode, found: Set<NameRecord>): void {
  for (const { name } of node.ends) found.add(name);
  for (const next of node.next.values()) namesBelow(next, found);
}

/** Names whose words begin so: the last word may be unfinished. */
export function namesBeginning(root: NameNode, words: readonly string[]): NameRecord[] {
  let node: NameNode | undefined = root;
  for (const word of words.slice(0, -1)) node = node?.next.get(word);
  const found = new Set<NameRecord>();
  const last = words.at(-1)!;
  for (const [edge, next] of node?.next ?? []) {
    if (edge.startsWith(last) && last.length >= LEAST_PREFIX) namesBelow(next, found);
  }
  return [...found];
}

/**
 * What begins with the last word, or stands behind clitics and begins so.
 *
 * @param onlyEntities where the word is the stem of others, and so may be whole: only names then.
 */
async function prefixMatches(
  lookup: Lookup,
  words: readonly string[],
  names: NameNode,
  onlyEntities: boolean,
): Promise<[Way, Matches][]> {
  const last = words.at(-1)!;
  const waw = last.startsWith('و') ? [last.slice(1)] : [];
  for (const alike of [[last, ...waw], ...cliticReadings(last).map((reading) => [reading])]) {
    const asked = alike.flatMap((beginning) => {
      if (beginning.length < LEAST_PREFIX) return [];
      const all = namesBeginning(names, [...words.slice(0, -1), beginning]);
      const able = all.filter(({ kind }) => !onlyEntities || kind === 'entity');
      const whole = words.length === 1 && !onlyEntities ? [lookup.beginning(beginning)] : [];
      return [...able.map(({ id }) => lookup.whole(nameKey(id))), ...whole];
    });
    const found = await union('prefix', asked);
    if (found.some(([, matches]) => matches.size > 0)) return found;
  }
  return [];
}

/**
 * Finds what the archive has for one term of a query: the word in any spelling and inflection, the
 * name in any language, the phrase as it stands, or, where the reader is still typing and nothing
 * has the word, what begins with it.
 *
 * @param names the archive's names; null for exact spelling.
 */
export async function termMatches(
  lookup: Lookup,
  term: QueryTerm,
  names: NameNode | null,
): Promise<TermMatches> {
  const found: [Way, Matches][] = [];
  if (term.phrase && term.words.length > 1) {
    found.push(['form', await phraseMatches(lookup, term.words, !names)]);
  } else if (!names || term.phrase) {
    found.push(...(await formsOf(lookup, term.words[0]!)));
  } else {
    found.push(
      ...(await union(
        'name',
        term.names.map(({ id }) => lookup.whole(nameKey(id))),
      )),
    );
    const subject = term.names.some(({ kind }) => kind === 'tag');
    if (term.words.length === 1) {
      const word = term.words[0]!;
      // Another word of the stem of a name is not that name; its own spelling always is.
      const onlyEntity = term.names.length > 0 && !subject;
      found.push(...(await (onlyEntity ? formsOf(lookup, word) : wordMatches(lookup, word))));
    } else if (subject || found.every(([, matches]) => matches.size === 0)) {
      const parts = term.words.map(async (word) => unite(await wordMatches(lookup, word)));
      found.push(['inflection', intersect(await Promise.all(parts))]);
      found.push(['phrase', await phraseMatches(lookup, term.words, false)]);
    }
    // One that only has the stem of others may be unfinished where the article makes it unlike them.
    const open = found.every(
      ([way, { size }]) => way === 'inflection' || way === 'clitic' || size === 0,
    );
    const nothing = found.every(([, { size }]) => size === 0);
    if (term.unfinished && (nothing || (open && term.words.at(-1)!.startsWith('ال')))) {
      found.push(...(await prefixMatches(lookup, term.words, names, !nothing)));
    }
  }
  const successful = found.filter(([, matches]) => matches.size > 0);
  return {
    term,
    matches: unite(successful),
    ways: new Set(successful.map(([way]) => way)),
    names: term.names,
  };
}
