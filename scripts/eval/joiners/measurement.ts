import { PERSIAN_DICTIONARY } from '../../ingest/joiners/persian-dictionary.ts';
import { ZWNJ } from '../../ingest/joiners/persian-spellings.ts';
import { restoreJoiners } from '../../ingest/joiners/restore-joiners.ts';
import { splitLines } from '../../ingest/lines.ts';
import { kindOf, restoredAt, stripJoiners, type Kind } from './judge-joiners.ts';

/** Joiners of one kind of word. */
export interface Tally {
  /** Put where one stood. */
  right: number;
  /** Put where none stood. */
  wrong: number;
  /** Of those, in words that the same publisher writes with just that joiner elsewhere. */
  wrongButUsual: number;
  /** That stood in the texts. */
  wanted: number;
}

const WORD = /[\p{L}\p{M}]+/gu;

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A word with a joiner at each of these offsets of its text. */
function spell(word: string, start: number, joiners: ReadonlySet<number>): string {
  return [...word].map((letter, at) => (joiners.has(start + at) ? ZWNJ : '') + letter).join('');
}

/** Measures what ingest restores in articles whose joiners are taken out. */
export class Measurement {
  /** Articles in which joiners stand, and how many of them ingest takes for having lost them. */
  articles = 0;
  repaired = 0;
  /** Articles in which none stands, and how many of them ingest repairs as they are. */
  bare = 0;
  repairedBare = 0;
  readonly wrong = new Map<string, number>();
  readonly missed = new Map<string, number>();
  readonly #kinds = new Map<Kind, Tally>();
  readonly #spelled = new Set<string>();

  add(body: string): void {
    const { text, joiners } = stripJoiners(body);
    const repairs = restoreJoiners(splitLines(text), PERSIAN_DICTIONARY);
    if (joiners.size === 0) {
      this.bare++;
      if (repairs.length > 0) this.repairedBare++;
      return;
    }
    this.articles++;
    if (repairs.length > 0) this.repaired++;
    const given = new Set<number>();
    for (const repair of repairs) {
      const places = restoredAt(repair);
      for (const place of places) given.add(place);
      const right = places.filter((place) => joiners.has(place)).length;
      const tally = this.#tally(repair.repaired);
      tally.right += right;
      tally.wrong += places.length - right;
      if (right < places.length) count(this.wrong, repair.repaired);
    }
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const spelling = spell(word, index, joiners);
      const wanted = spelling.length - word.length;
      if (wanted === 0) continue;
      this.#spelled.add(spelling);
      this.#tally(spelling).wanted += wanted;
      const missed = restoredAt({ start: index, repaired: spelling }).some((at) => !given.has(at));
      if (missed) count(this.missed, spelling);
    }
  }

  #tally(spelling: string): Tally {
    const kind = kindOf(spelling);
    const tally = this.#kinds.get(kind) ?? { right: 0, wrong: 0, wrongButUsual: 0, wanted: 0 };
    this.#kinds.set(kind, tally);
    return tally;
  }

  /** The tallies by kind; to be asked for when all articles are added. */
  tallies(): ReadonlyMap<Kind, Tally> {
    for (const tally of this.#kinds.values()) tally.wrongButUsual = 0;
    for (const [spelling, wrong] of this.wrong) {
      if (this.#spelled.has(spelling)) this.#tally(spelling).wrongButUsual += wrong;
    }
    return this.#kinds;
  }
}
