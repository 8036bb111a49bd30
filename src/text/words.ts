import { fold } from './fold.ts';

/** One word of a text: its folded form, and where it stands in the text as written. */
export interface Word {
  readonly text: string;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Figures, Latin letters, letters, and what may stand inside a word unseen (marks, ZWNJ, bidi marks). */
const KINDS = [/\p{N}/u, /\p{Script=Latin}/u, /\p{L}/u, /[\p{M}\u200B-\u200F\u2060\u00AD]/u];
const [FIGURE, LATIN, LETTER, UNSEEN] = [1, 2, 4, 8];
const KNOWN = 16;
/** By code point what kinds it is of, a bit each; asked once of each. */
const kinds = new Uint8Array(0x110000);

function kindOf(code: number): number {
  const character = String.fromCodePoint(code);
  return (kinds[code] = KINDS.reduce(
    (all, kind, bit) => all | (Number(kind.test(character)) << bit),
    KNOWN,
  ));
}

/**
 * What goes on with a run that begins so: one of letters, or of figures. Arabic letters and figures
 * are two words even where they touch (و100). 0 where none begins.
 */
function continuing(kind: number): number {
  if (kind & FIGURE) return FIGURE | LATIN | UNSEEN;
  if (kind & LATIN) return FIGURE | LETTER | UNSEEN;
  return kind & LETTER && LETTER | UNSEEN;
}

/** Where the run ends that begins at `start`; `start` where none does. */
function endOfRun(text: string, start: number): number {
  let within = 0;
  for (let at = start; at < text.length;) {
    const code = text.codePointAt(at)!;
    const kind = kinds[code] || kindOf(code);
    if (at === start) within = continuing(kind);
    if (!(kind & within)) return at;
    at += code > 0xffff ? 2 : 1;
  }
  return text.length;
}

/** Persian affixes that are often typed, or scraped, as words of their own: the verb's prefixes … */
export const PREFIX_WORDS: ReadonlySet<string> = new Set(['می', 'نمی']);
/** … and the plural with what follows it. */
export const SUFFIX_WORDS: ReadonlySet<string> = new Set(
  'ها های هایی هایم هایت هایش هایمان هایتان هایشان ترین'.split(' '),
);

/** Personal endings of the Persian perfect, which follow a participle. */
const PERFECT_WORDS = new Set(['ام', 'ای', 'ایم', 'اید', 'اند']);
const PARTICIPLE = /[دت]ه$/u;

/** Compounds written as several words, as one, or with ZWNJ: first words → the rest. */
export const COMPOUNDS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  [
    ['گفت', 'و', 'گو'],
    ['گفت', 'و', 'گوی'],
    ['گفت', 'و', 'گوها'],
    ['گفت', 'و', 'گوهای'],
    ['گفت', 'و', 'گویی'],
    ['جست', 'و', 'جو'],
    ['جست', 'و', 'جوی'],
    ['شست', 'و', 'شو'],
    ['ساخت', 'و', 'ساز'],
    ['پیش', 'بینی'],
    ['چشم', 'انداز'],
    ['عادی', 'سازی'],
    ['هم', 'چنین'],
    ['بین', 'المللی'],
    ['یک', 'شنبه'],
    ['دو', 'شنبه'],
    ['سه', 'شنبه'],
    ['چهار', 'شنبه'],
    ['پنج', 'شنبه'],
    ['نرم', 'افزار'],
    ['سخت', 'افزار'],
  ].reduce((map, [first, ...rest]) => {
    map.set(first!, [...(map.get(first!) ?? []), rest]);
    return map;
  }, new Map<string, string[][]>()),
);

/** Spellings of one word that letters alone do not bring together, after folding. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['گفتگو', 'گفتوگو'],
  ['گفتگوی', 'گفتوگوی'],
  ['گفتگوها', 'گفتوگوها'],
  ['گفتگوهای', 'گفتوگوهای'],
  ['جستجو', 'جستوجو'],
  ['جستجوی', 'جستوجوی'],
  ['مسوول', 'مسیول'],
  ['مسوولان', 'مسیولان'],
  ['مسوولین', 'مسیولین'],
  ['امیرکا', 'امریکا'],
  ['هیات', 'هییت'],
  ['هیاتی', 'هییتی'],
  ['هییات', 'هییت'],
  ['مساله', 'مسیله'],
]);

/** Persian leaves out the hamza after a final alef, Arabic typists often do: وزراء, وزرا. */
function withoutFinalHamza(word: string): string {
  return word.length > 3 && word.endsWith('اء') ? word.slice(0, -1) : word;
}

/** A run of a text, folded. */
interface Run {
  readonly text: string;
  /** The word that it is where it is joined to no other. */
  readonly alone: string;
  /** Whether it may be joined to a run beside it. */
  readonly joins: boolean;
}

/** Words come again and again: folding each once makes reading text several times as fast. */
let remembered = new Map<string, Run>();
/** What was remembered before, and goes when `remembered` is full but for what is met again. */
let before = remembered;
const REMEMBERED_RUNS = 200_000;
/** A longer run is a slice that would keep the text it was cut out of in memory. */
const REMEMBERED_LENGTH = 12;

function readRun(run: string): Run {
  const text = fold(run).replaceAll(/[^\p{L}\p{N}]/gu, '');
  return {
    text,
    alone: SPELLINGS.get(text) ?? withoutFinalHamza(text),
    joins:
      COMPOUNDS.has(text) ||
      PREFIX_WORDS.has(text) ||
      SUFFIX_WORDS.has(text) ||
      PERFECT_WORDS.has(text) ||
      /^\d+$/u.test(text),
  };
}

function foldedRun(written: string): Run {
  const known = remembered.get(written);
  if (known) return known;
  const run = before.get(written) ?? readRun(written);
  if (remembered.size === REMEMBERED_RUNS) {
    before = remembered;
    remembered = new Map();
  }
  if (written.length <= REMEMBERED_LENGTH) remembered.set(written, run);
  return run;
}

/** The normaliser's spelling of one folded run, as what is left of a word without its clitics. */
export function spelled(run: string): string {
  return foldedRun(run).alone || run;
}

function compoundLength(runs: readonly Word[], at: number): number {
  for (const rest of COMPOUNDS.get(runs[at]!.text) ?? []) {
    if (rest.every((word, offset) => runs[at + 1 + offset]?.text === word)) return rest.length + 1;
  }
  return 1;
}

/** How many runs from `at` on are one formula of figures (3 + 3): the sign between them is no letter. */
function formulaLength(text: string, runs: readonly Word[], at: number): number {
  let length = 1;
  while (
    at + length < runs.length &&
    /^\d+$/u.test(runs[at + length]!.text) &&
    /^\d+$/u.test(runs[at]!.text) &&
    /^\s*\+\s*$/u.test(text.slice(runs[at + length - 1]!.end, runs[at + length]!.start))
  ) {
    length += 1;
  }
  return length;
}

/** Runs that stand next to each other, parted by nothing but spaces, may be parts of one word. */
function joinedLength(text: string, runs: readonly Word[], at: number): number {
  const adjacent = (index: number) =>
    index < runs.length &&
    /^[ \u00A0\u200C]+$/u.test(text.slice(runs[index - 1]!.end, runs[index]!.start));
  let length = compoundLength(runs, at);
  for (let index = at + 1; index < at + length; index++) if (!adjacent(index)) return 1;
  if (length === 1 && PREFIX_WORDS.has(runs[at]!.text) && adjacent(at + 1)) length = 2;
  if (at + length < runs.length && adjacent(at + length)) {
    const next = runs[at + length]!.text;
    const perfect = PERFECT_WORDS.has(next) && PARTICIPLE.test(runs[at + length - 1]!.text);
    if (SUFFIX_WORDS.has(next) || perfect) length += 1;
  }
  return length;
}

/**
 * Splits text into words, folded, with their places. Punctuation parts words even where no space
 * does (`تهران،شیراز`). Persian affixes and compounds typed with a space are joined to their word,
 * so that گفت و گو, گفت‌وگو and گفتگو, or همکاری ها and همکاری‌ها, are one word each; so are
 * figures with a plus between them (3+3, ۳ + ۳).
 */
export function words(text: string): Word[] {
  const runs: Word[] = [];
  const read: Run[] = [];
  for (let start = 0, end; start < text.length; start = Math.max(end, start + 1)) {
    end = endOfRun(text, start);
    if (end === start) continue;
    const run = foldedRun(text.slice(start, end));
    if (run.text === '') continue;
    runs.push({ text: run.text, start, end });
    read.push(run);
  }
  const result: Word[] = [];
  for (let at = 0; at < runs.length;) {
    const { start, end } = runs[at]!;
    const { alone, joins } = read[at]!;
    if (!joins && !read[at + 1]?.joins) {
      result.push({ text: alone, start, end });
      at += 1;
      continue;
    }
    const formula = formulaLength(text, runs, at);
    const length = formula > 1 ? formula : joinedLength(text, runs, at);
    const joined = runs
      .slice(at, at + length)
      .map((run) => run.text)
      .join(formula > 1 ? 'plus' : '');
    result.push({
      text: SPELLINGS.get(joined) ?? withoutFinalHamza(joined),
      start,
      end: runs[at + length - 1]!.end,
    });
    at += length;
  }
  return result;
}
