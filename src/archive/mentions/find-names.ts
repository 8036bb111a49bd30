import type { Word } from '../../text/words.ts';
import type { Language } from '../language.ts';
import type { NameEnd, NameNode } from './name-index.ts';
import { readings, wordEdges, type WordEdges } from './word-edges.ts';

/** Words `from` up to `to` (exclusive) spell one or more names. */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
  readonly ends: readonly NameEnd[];
  /** How many folded letters of the first word are clitics before the name. */
  readonly cliticLength: number;
  /** How many folded letters of the last word are a Persian ending behind the name. */
  readonly endingLength: number;
}

/** The nodes that a word leads to: those from which names go on, and what ends here without its ending. */
interface Step {
  readonly nodes: readonly NameNode[];
  readonly ended: readonly { readonly ends: readonly NameEnd[]; readonly ending: number }[];
}

interface Start {
  readonly cliticLength: number;
  readonly step: Step;
}

/** What a word can begin, by language; most words begin no name, and come again and again. */
type Starts = Map<string, readonly Start[]>;

const REMEMBERED_WORDS = 100_000;
const NONE: readonly Start[] = [];
const memories = new WeakMap<NameNode, Map<Language | null, Starts>>();

function follow(nodes: readonly NameNode[], { inner, last }: WordEdges): Step {
  const reached: NameNode[] = [];
  const ended: { ends: readonly NameEnd[]; ending: number }[] = [];
  for (const node of nodes) {
    for (const edge of inner) {
      const next = node.next.get(edge);
      if (next && !reached.includes(next)) reached.push(next);
    }
    for (const { edge, ending } of last) {
      const ends = node.next.get(edge)?.ends ?? [];
      if (ends.length > 0) ended.push({ ends, ending });
    }
  }
  return { nodes: reached, ended };
}

function memoryOf(root: NameNode, language: Language | null): Starts {
  const byLanguage = memories.get(root) ?? new Map<Language | null, Starts>();
  memories.set(root, byLanguage);
  const known = byLanguage.get(language);
  if (known && known.size < REMEMBERED_WORDS) return known;
  const fresh: Starts = new Map();
  byLanguage.set(language, fresh);
  return fresh;
}

function startsOf(root: NameNode, word: string, language: Language | null): readonly Start[] {
  const starts = readings(word, language).map(({ cliticLength, edges }): Start => ({
    cliticLength,
    step: follow([root], edges),
  }));
  const able = starts.filter(({ step: { nodes, ended } }) => nodes.length > 0 || ended.length > 0);
  return able.length > 0 ? able : NONE;
}

/** Whether a name begins with a folded word of a text in this language. */
export function beginsName(root: NameNode, word: string, language: Language | null): boolean {
  return startsOf(root, word, language) !== NONE;
}

function inLanguage(ends: readonly NameEnd[], language: Language | null): readonly NameEnd[] {
  if (language === null) return ends;
  return ends.filter(
    ({ wording }) =>
      wording.language === null || wording.language === 'en' || wording.language === language,
  );
}

/** Finds what begins at any word of a text, of any length; see {@link namesAt}. */
export type NamesAt = (from: number, limit: number) => NameMatch[];

/**
 * Prepares to look names up in a sequence of words of a language (null: of any). The function it
 * gives finds all names that begin at a word and end before `limit`: the longest first, and of
 * those of one length the surest reading first.
 */
export function namesAt(
  root: NameNode,
  words: readonly Word[],
  language: Language | null,
): NamesAt {
  const starts = memoryOf(root, language);
  return (from, limit) => {
    const word = words[from]!.text;
    let known = starts.get(word);
    if (!known) starts.set(word, (known = startsOf(root, word, language)));
    if (known === NONE) return [];
    const found: NameMatch[] = [];
    for (const { cliticLength, step: first } of known) {
      let step = first;
      for (let to = from + 1; to <= limit; to++) {
        const add = (all: readonly NameEnd[], endingLength: number) => {
          const ends = inLanguage(all, language);
          if (ends.length > 0) found.push({ from, to, ends, cliticLength, endingLength });
        };
        add(
          step.nodes.flatMap(({ ends }) => ends),
          0,
        );
        for (const { ends, ending } of step.ended) add(ends, ending);
        if (to === limit || step.nodes.every(({ next }) => next.size === 0)) break;
        step = follow(step.nodes, wordEdges(words[to]!.text, language));
      }
    }
    return found.sort((a, b) => b.to - a.to);
  };
}

/**
 * Finds the names in the words of a query, in any language: at each word the longest, then on
 * behind it. Linear in the words: each step walks at most the longest wording.
 */
export function findNames(root: NameNode, words: readonly Word[]): NameMatch[] {
  const at = namesAt(root, words, null);
  const matches: NameMatch[] = [];
  for (let from = 0; from < words.length;) {
    const [best, ...others] = at(from, words.length);
    if (!best) {
      from += 1;
      continue;
    }
    const same = others.filter(
      ({ to, cliticLength }) => to === best.to && cliticLength === best.cliticLength,
    );
    matches.push({ ...best, ends: [best, ...same].flatMap(({ ends }) => ends) });
    from = best.to;
  }
  return matches;
}
