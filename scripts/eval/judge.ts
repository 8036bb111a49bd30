import { fold } from '../../src/text/fold.ts';
import type { Found, Outcome } from './engines/engine.ts';
import type { QueryCase } from './query-sets.ts';

/** Kinds of query that an engine may answer by offering a correction. */
export const CORRECTED_KINDS: ReadonlySet<string> = new Set(['typo', 'keyboard-layout']);

/** The judgement of one query. */
export interface Verdict {
  readonly passed: boolean;
  /** Why not, in a few words; '' where it passed. */
  readonly reason: string;
  readonly wantedFound: number;
  readonly unwantedFound: number;
  /** Right words marked, and right words there are to mark, in the wanted articles; both 0 where nothing is asked. */
  readonly marksFound: number;
  readonly marksWanted: number;
}

/** A word as compared between query sets, articles and marks: folded, without punctuation around it. */
export function surfaceOf(token: string): string {
  return fold(token).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

const numbers = (found: readonly Found[]) => found.map(({ number }) => number);

function without(wanted: readonly string[], found: readonly string[]): string[] {
  return wanted.filter((number) => !found.includes(number));
}

interface Marks {
  readonly found: number;
  readonly wanted: number;
  /** Wanted articles that were found, have a right word, and show none marked. */
  readonly unmarked: readonly string[];
}

function judgeMarks(
  { wanted, marked }: QueryCase,
  found: readonly Found[],
  surfacesIn: (number: string) => ReadonlySet<string>,
): Marks {
  const right = [...new Set(marked.map(surfaceOf))];
  const unmarked: string[] = [];
  let marksFound = 0;
  let marksWanted = 0;
  for (const number of wanted) {
    const there = right.filter((surface) => surfacesIn(number).has(surface));
    const hit = found.find((each) => each.number === number);
    if (there.length === 0) continue;
    const shown = new Set(hit?.marked.map(surfaceOf));
    const count = there.filter((surface) => shown.has(surface)).length;
    marksWanted += there.length;
    marksFound += count;
    if (hit && count === 0) unmarked.push(number);
  }
  return { found: marksFound, wanted: marksWanted, unmarked };
}

function reasons(
  { kind, wanted, unwanted }: QueryCase,
  { hits, partial, unknown }: Outcome,
  marks: Marks,
): string[] {
  const found = numbers(hits);
  const offered = numbers(partial);
  if (kind === 'pasted') {
    const first = [...found, ...offered][0];
    return first === wanted[0] ? [] : [`first is ${first ?? 'nothing'}`];
  }
  if (kind === 'made-up') {
    const any = [...found, ...offered];
    return any.length === 0 ? [] : [`found ${any.join(' ')}`];
  }
  if (kind === 'unknown-word') {
    const lacking = without(wanted, offered);
    return [
      ...(found.length > 0 ? [`all words in ${found.join(' ')}`] : []),
      ...(lacking.length > 0 ? [`not offered as partial: ${lacking.join(' ')}`] : []),
      ...(unknown?.length === 0 ? ['the unknown word is not named'] : []),
    ];
  }
  const lacking = without(wanted, found);
  const wrong = unwanted.filter((number) => found.includes(number));
  return [
    ...(lacking.length > 0 ? [`not found: ${lacking.join(' ')}`] : []),
    ...(wrong.length > 0 ? [`wrongly found: ${wrong.join(' ')}`] : []),
    ...(marks.unmarked.length > 0 ? [`nothing right marked in ${marks.unmarked.join(' ')}`] : []),
  ];
}

/**
 * Judges what an engine answered to a query.
 *
 * @param surfacesIn the words of an article, by its number.
 */
export function judge(
  query: QueryCase,
  outcome: Outcome,
  surfacesIn: (number: string) => ReadonlySet<string>,
): Verdict {
  const marks = judgeMarks(query, [...outcome.hits, ...outcome.partial], surfacesIn);
  const why = reasons(query, outcome, marks);
  const counted =
    query.kind === 'pasted' || query.kind === 'unknown-word'
      ? [...outcome.hits, ...outcome.partial]
      : outcome.hits;
  const found = numbers(counted);
  return {
    passed: why.length === 0,
    reason: why.join('; '),
    wantedFound: query.wanted.filter((number) => found.includes(number)).length,
    unwantedFound: query.unwanted.filter((number) => found.includes(number)).length,
    marksFound: marks.found,
    marksWanted: marks.wanted,
  };
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** Figures of one kind of query, or of all. Precision and recall are over articles, null where there is nothing to count. */
export interface KindFigures {
  readonly queries: number;
  readonly passed: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly markRecall: number | null;
}

/** Sums up judgements: articles are counted over all queries together. */
export function kindFigures(
  judged: readonly { readonly query: QueryCase; readonly verdict: Verdict }[],
): KindFigures {
  const sum = (count: (each: (typeof judged)[number]) => number) =>
    judged.reduce((total, each) => total + count(each), 0);
  const right = sum(({ verdict }) => verdict.wantedFound);
  return {
    queries: judged.length,
    passed: sum(({ verdict }) => (verdict.passed ? 1 : 0)),
    precision: ratio(right, right + sum(({ verdict }) => verdict.unwantedFound)),
    recall: ratio(
      right,
      sum(({ query }) => query.wanted.length),
    ),
    markRecall: ratio(
      sum(({ verdict }) => verdict.marksFound),
      sum(({ verdict }) => verdict.marksWanted),
    ),
  };
}
