import { PHRASES } from '../phrase-files.ts';

/** Numbers from 0 to below 1. */
export type Random = () => number;

/** Numbers that look random and are the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

const below = (random: Random, limit: number) => Math.floor(random() * limit);

const LABELS = Object.values(PHRASES).flatMap((lists) => Object.values(lists).flat());
const BREAKS = ['\n', '\r\n', '\r', '\n\n\n', '\u2028', '\u2029', '\v', '\f', '\u0085', ' \t\n'];
/** What breaks programs: marks of direction and joiners, halves of pairs, controls, Markdown, digits of all sets. */
const STRANGE = [
  '\u200C',
  '\u200D',
  '\u200B',
  '\u200E',
  '\u200F',
  '\u202A',
  '\u202E',
  '\u2066',
  '\u2069',
  '\uFEFF',
  '\u00AD',
  '\u0640',
  '\u064B',
  '\u0651',
  '\u0670',
  '\u06E5',
  '\u034F',
  '\uFFFD',
  '\uD800',
  '\uDC00',
  '\u0000',
  '\u0007',
  '\u001B',
  '\u007F',
  '\uFFFE',
  '\u{10FFFF}',
  '\u{1F600}',
  'ﷺ',
  'ﻻ',
  'ﭘ',
  'ۀ',
  'ة',
  'İ',
  'ß',
  '٣',
  '۳',
  '３',
  '½',
  '１٤٠٢/۱/1',
  '31/02/2021',
  '25:61',
  '#',
  '*',
  '_',
  '`',
  '```',
  '>',
  '- ',
  '1. ',
  '---',
  '===',
  '<b>',
  '&amp;',
  '\\',
  '|',
  '[a](b)',
  ':',
  '：',
  ' | ',
  '…',
  '.',
  '؟',
  '«',
  '»',
  '"',
  'http://a.b/?c=d',
  '\u00A0',
  '\u3000',
];

const lines = (text: string) => text.split('\n');

/** One change of a text; `others` are texts to splice it with. */
type Mutation = (text: string, random: Random, others: readonly string[]) => string;

const MUTATIONS: readonly Mutation[] = [
  (text, random) => {
    const at = below(random, text.length + 1);
    return text.slice(0, at) + pick(random, STRANGE) + text.slice(at);
  },
  (text, random) => {
    const at = below(random, text.length + 1);
    return text.slice(0, at) + text.slice(at + below(random, 12));
  },
  (text, random) => {
    const all = lines(text);
    const at = below(random, all.length);
    all.splice(at, 1);
    return all.join('\n');
  },
  (text, random) => {
    const all = lines(text);
    all.splice(below(random, all.length + 1), 0, pick(random, all));
    return all.join('\n');
  },
  (text, random) => {
    const all = lines(text);
    const label = pick(random, LABELS) + pick(random, ['', ':', ' : ', ' | ', '：', ' ', '\n']);
    all.splice(below(random, all.length + 1), 0, label + pick(random, ['', pick(random, all)]));
    return all.join('\n');
  },
  (text, random) => {
    const all = lines(text);
    const [a, b] = [below(random, all.length), below(random, all.length)];
    [all[a], all[b]] = [all[b]!, all[a]!];
    return all.join('\n');
  },
  (text, random, others) => {
    const other = pick(random, others);
    return text.slice(0, below(random, text.length + 1)) + other.slice(below(random, other.length));
  },
  (text, random) => text.replaceAll('\n', pick(random, BREAKS)),
  (text, random) => {
    const all = lines(text);
    const at = below(random, all.length);
    all[at] = all[at]! + pick(random, BREAKS) + all[at]!;
    return all.join('\n');
  },
  (text) => text.replaceAll('\u200C', ''),
  (text, random) => text.replaceAll(' ', pick(random, ['\u200C', '\u00A0', '  ', ' \u200F', ''])),
  (text, random) => {
    const letter = pick(random, Array.from(text.slice(0, 2000))) ?? 'ا';
    return text.replaceAll(letter, pick(random, STRANGE));
  },
  (text, random) => text.slice(0, below(random, 200)),
  (text, random) => {
    const at = below(random, text.length + 1);
    return text.slice(0, at) + pick(random, STRANGE).repeat(below(random, 60)) + text.slice(at);
  },
];

/** A text after one to eight changes. */
export function mutate(seeds: readonly string[], random: Random): string {
  let text = pick(random, seeds);
  for (let changes = 1 + below(random, 8); changes > 0; changes--) {
    text = pick(random, MUTATIONS)(text, random, seeds);
  }
  return text;
}
