import { cliticReadings } from '../../text/clitics.ts';
import { stemArabic } from '../../text/stem-arabic.ts';
import { stemPersian } from '../../text/stem-persian.ts';
import type { Word } from '../../text/words.ts';
import { nameWord, stemEdge, type NameEnd, type NameNode } from './name-index.ts';

/** Words `from` up to `to` (exclusive) spell one or more names. */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
  readonly ends: readonly NameEnd[];
  /** How many folded letters of the first word are clitics before the name. */
  readonly cliticLength: number;
}

/** Persian plural and ezafe after a name: written to it, and no part of it. */
function withoutPersianEnding(word: string): string {
  return word.replace(/(?:هایی|های|ها)$/u, '');
}

function edges(word: string): string[] {
  return [
    ...new Set([
      word,
      nameWord(word),
      withoutPersianEnding(word),
      stemEdge(stemArabic(word)),
      stemEdge(stemPersian(word)),
    ]),
  ];
}

/** The longest match of names that begins at word `from`, given the edges its first word may take. */
function longestFrom(
  root: NameNode,
  words: readonly Word[],
  from: number,
  firstEdges: readonly string[],
  limit: number,
): { to: number; ends: NameEnd[] } | null {
  let best: { to: number; ends: NameEnd[] } | null = null;
  let nodes = [root];
  for (let at = from; at < limit && nodes.length > 0; at++) {
    const steps = at === from ? firstEdges : edges(words[at]!.text);
    const reached: NameNode[] = [];
    for (const node of nodes) {
      for (const step of steps) {
        const next = node.next.get(step);
        if (next && !reached.includes(next)) reached.push(next);
      }
    }
    nodes = reached;
    const ends = nodes.flatMap((node) => node.ends);
    if (ends.length > 0) best = { to: at + 1, ends };
  }
  return best;
}

/** The longest names at word `from`: as written if that is one, else behind clitics. */
function matchAt(
  root: NameNode,
  words: readonly Word[],
  from: number,
  limit: number,
): NameMatch | null {
  const word = words[from]!.text;
  const plain = longestFrom(root, words, from, edges(word), limit);
  let best: NameMatch | null = plain && { from, ...plain, cliticLength: 0 };
  for (const reading of cliticReadings(word, 2)) {
    const found = longestFrom(root, words, from, edges(reading), limit);
    if (found && (!best || found.to > best.to)) {
      best = { from, ...found, cliticLength: cliticLength(word, reading) };
    }
  }
  return best;
}

/** Clitics stand before the name; the article is the name's own. */
function cliticLength(word: string, reading: string): number {
  const before = word.length - reading.length;
  const prefix = word.slice(0, before);
  if (prefix.endsWith('ال')) return before - 2;
  if (prefix.endsWith('لل')) return before - 1;
  return before;
}

/**
 * Finds names in a sequence of words: at each word the longest match, then on behind it. With
 * `nested`, also the names inside longer ones (Azerbaijan in 'the Azerbaijani ministry of defence').
 * Linear in the words: each step walks at most the longest spelling.
 */
export function findNames(
  root: NameNode,
  words: readonly Word[],
  options: { readonly nested: boolean },
): NameMatch[] {
  const matches: NameMatch[] = [];
  for (let at = 0; at < words.length;) {
    const match = matchAt(root, words, at, words.length);
    if (!match) {
      at += 1;
      continue;
    }
    matches.push(match);
    if (options.nested && match.to - at > 1) matches.push(...namesInside(root, words, match));
    at = match.to;
  }
  return matches;
}

function namesInside(root: NameNode, words: readonly Word[], outer: NameMatch): NameMatch[] {
  const matches: NameMatch[] = [];
  for (let at = outer.from; at < outer.to;) {
    const limit = at === outer.from ? outer.to - 1 : outer.to;
    const match = matchAt(root, words, at, limit);
    if (match) matches.push(match);
    at = match ? match.to : at + 1;
  }
  return matches;
}
