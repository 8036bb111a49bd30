import { fold } from '../../text/fold.ts';
import type { HitDetail } from '../answer.ts';

/** A stretch of the original text, and whether it is what the query found. */
export type Piece = readonly [text: string, marked: boolean];

/** A run of tokens, end exclusive. */
export type Window = readonly [from: number, to: number];

/** Tokens that an excerpt has in all, in how many windows at the most, and what stands before a hit. */
const LENGTH = 44;
const WINDOWS = 3;
const LEAST = 14;
const BEFORE = 5;

const EDGES = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** A word as it counts here: the same word twice says no more than once. */
function wordOf(token: string): string {
  return fold(token).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Chooses the windows of a text in which the most different words were found, then the most words.
 *
 * @param marked indices of tokens, ascending.
 * @returns windows in the order of the text, apart from each other; one from the beginning where nothing is marked.
 */
export function chooseWindows(tokens: readonly string[], marked: readonly number[]): Window[] {
  if (marked.length === 0) return [[0, Math.min(LENGTH, tokens.length)]];
  const words = new Map(marked.map((at) => [at, wordOf(tokens[at]!)]));
  const shown = new Set<string>();
  const starts: number[] = [];
  while (starts.length < WINDOWS) {
    let best = { start: -1, fresh: 0, hits: 0 };
    for (const start of marked) {
      const within = marked.filter((at) => at >= start && at < start + LEAST - BEFORE);
      const fresh = new Set(within.map((at) => words.get(at)!).filter((word) => !shown.has(word)));
      const better = fresh.size - best.fresh || within.length - best.hits;
      if (better > 0) best = { start, fresh: fresh.size, hits: within.length };
    }
    if (best.fresh === 0) break;
    starts.push(best.start);
    for (const at of marked) {
      if (at >= best.start && at < best.start + LEAST - BEFORE) shown.add(words.get(at)!);
    }
  }
  const length = Math.max(LEAST, Math.floor(LENGTH / starts.length));
  return joined(
    starts.toSorted((a, b) => a - b).map((start) => around(start, length, tokens.length)),
  );
}

function around(hit: number, length: number, tokens: number): Window {
  const lead = Math.max(BEFORE, Math.floor(length / 4));
  const from = Math.max(0, Math.min(hit - lead, tokens - length));
  return [from, Math.min(tokens, from + length)];
}

/** Windows that touch, or that a word or two part, become one. */
function joined(windows: readonly Window[]): Window[] {
  const result: Window[] = [];
  for (const [from, to] of windows) {
    const last = result.at(-1);
    if (last && from <= last[1] + 2) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}

/** Tokens as pieces: punctuation around a word is not marked, the space between marked words is. */
function pieces(
  tokens: readonly string[],
  marked: ReadonlySet<number>,
  [from, to]: Window,
): Piece[] {
  const result: [string, boolean][] = [];
  const add = (text: string, mark: boolean) => {
    const last = result.at(-1);
    if (text === '') return;
    if (last && last[1] === mark) last[0] += text;
    else result.push([text, mark]);
  };
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (marked.has(at)) {
      const [, before = '', word = '', after = ''] = EDGES.exec(token) ?? [];
      add(before, false);
      add(word, true);
      add(after, false);
    } else add(token, false);
    if (at + 1 < to) add(' ', marked.has(at) && marked.has(at + 1) && result.at(-1)![1]);
  }
  return result;
}

/** The title of a result in pieces; empty where there is none. */
export function titlePieces({ tokens, titleTokens, marked }: HitDetail): Piece[] {
  return pieces(tokens, new Set(marked), [0, titleTokens]);
}

/** What a result shows of the text: the original around what was found, with an ellipsis for each gap. */
export function excerptPieces({ tokens, titleTokens, marked }: HitDetail): Piece[] {
  const body = tokens.slice(titleTokens);
  const inBody = marked.map((at) => at - titleTokens).filter((at) => at >= 0);
  const set = new Set(inBody);
  const result: Piece[] = [];
  let end = 0;
  for (const [from, to] of chooseWindows(body, inBody)) {
    if (from > end) result.push([result.length > 0 ? ' … ' : '… ', false]);
    result.push(...pieces(body, set, [from, to]));
    end = to;
  }
  if (end < body.length) result.push([' …', false]);
  return result;
}
