import type { Repair } from '../../../src/archive/article.ts';
import { ZWNJ } from '../../ingest/joiners/persian-spellings.ts';

const BETWEEN_LETTERS = /(?<=[\p{L}\p{M}])\u200C+(?=[\p{L}\p{M}])/gu;

/** A text without its joiners, and the offsets in it where one stood between two letters. */
export interface Stripped {
  readonly text: string;
  readonly joiners: ReadonlySet<number>;
}

/** Takes the joiners out of a text. */
export function stripJoiners(text: string): Stripped {
  const joiners = new Set<number>();
  const others = [...text.matchAll(/\u200C/gu)].map(({ index }) => index);
  let before = 0;
  for (const { index } of text.matchAll(BETWEEN_LETTERS)) {
    while (before < others.length && others[before]! < index) before++;
    joiners.add(index - before);
  }
  return { text: text.replaceAll(ZWNJ, ''), joiners };
}

/** The offsets, in the text without joiners, at which a repair puts one. */
export function restoredAt({ start, repaired }: Pick<Repair, 'start' | 'repaired'>): number[] {
  const places: number[] = [];
  let at = start;
  for (const character of repaired) {
    if (character === ZWNJ) places.push(at);
    else at += character.length;
  }
  return places;
}

const KINDS = [
  ['verb', /^ن?می\u200C/u],
  ['plural', /\u200Cها(?:ی|یی|ست|ی?(?:م|ت|ش|مان|تان|شان))?$/u],
  ['after heh', /ه\u200C(?:ی|ای|ام|ایم|اید|اند)$/u],
  ['comparison', /\u200Cتر(?:ین|ی)?$/u],
] as const;

export type Kind = (typeof KINDS)[number][0] | 'compound';

/** What the joiners of a word are of: a verb's prefix, an affix, or what else is spelled with one. */
export function kindOf(spelling: string): Kind {
  return KINDS.find(([, pattern]) => pattern.test(spelling))?.[0] ?? 'compound';
}
