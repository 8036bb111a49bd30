import { fold } from '../../../src/text/fold.ts';
import { MONTHS, WEEKDAY_NAMES } from '../month-names.ts';
import { splitLines } from '../lines.ts';

/** A line of a capture that bears on a question. */
export interface Evidence {
  /** Counted among the lines that hold something, from 1. */
  readonly line: number;
  readonly text: string;
}

/** So much of a line is shown around what was found. */
const AROUND = 70;
const MOST = 6;

const names = [...MONTHS.keys(), ...WEEKDAY_NAMES.keys()].filter((name) => name.length > 2);
const TIME_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:1[34]|19|20)\\d{2}|${names.join('|')}|الیوم|امس|غدا|الجاری|الحالی|الماضی|امروز|دیروز|فردا|جاری|گذشته)(?![\\p{L}\\p{N}])`,
  'u',
);
const SOURCE_WORDS = /المصدر|به گزارش|نقلا عن|ذكرت|منبع|خبرگزاری|وكالة|صحيفة|روزنامه/u;

/** The part of a line around a place. */
export function excerpt(text: string, at: number): string {
  const from = Math.max(0, text.lastIndexOf(' ', at - AROUND) + 1);
  const end = text.indexOf(' ', at + AROUND);
  const to = end === -1 ? text.length : end;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

function linesWhere(capture: string, find: (line: string) => number): Evidence[] {
  const found: Evidence[] = [];
  for (const [index, { text }] of splitLines(capture).entries()) {
    const at = find(text);
    if (at !== -1) found.push({ line: index + 1, text: excerpt(text, at) });
    if (found.length === MOST) break;
  }
  return found;
}

/** The first lines of a capture. */
export function firstLines(capture: string, most = 3): Evidence[] {
  return splitLines(capture)
    .slice(0, most)
    .map(({ text }, index) => ({ line: index + 1, text: excerpt(text, 0) }));
}

/** Lines that name a year, month or day, or count from one. */
export function timeEvidence(capture: string): Evidence[] {
  return linesWhere(capture, (line) => {
    const folded = fold(line);
    const at = folded.search(TIME_WORDS);
    // Folding may take letters away; where exactly it is does not matter for an excerpt.
    return at === -1 ? -1 : Math.round((at / folded.length) * line.length);
  });
}

/** Lines that speak of a source. */
export function sourceEvidence(capture: string): Evidence[] {
  return linesWhere(capture, (line) => line.search(SOURCE_WORDS));
}

/** Known sources that a capture names, with the words that name them. */
export function namedSources(
  capture: string,
  { sourceNames }: { readonly sourceNames: ReadonlyMap<string, readonly string[]> },
): { id: string; text: string }[] {
  return [...sourceNames].flatMap(([id, spellings]) => {
    const text = spellings.find((spelling) => capture.includes(spelling));
    return text === undefined ? [] : [{ id, text }];
  });
}
