import { fold } from './fold.ts';

/** One word of a text: its folded form, and where it stands in the text as written. */
export interface Word {
  readonly text: string;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * A run of letters, or of figures, with marks and what may stand inside a word unseen (tatweel,
 * ZWNJ, bidi marks). Arabic letters and figures are two words even where they touch (و100).
 */
const RUN =
  /\p{N}[\p{N}\p{M}\p{Script=Latin}\u200B-\u200F\u2060\u00AD]*|\p{Script=Latin}[\p{L}\p{M}\p{N}\u200B-\u200F\u2060\u00AD]*|\p{L}[\p{L}\p{M}\u0640\u200B-\u200F\u2060\u00AD]*/gu;

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

/** Words come again and again: folding each once makes reading text two to three times as fast. */
const remembered = new Map<string, string>();
const REMEMBERED_RUNS = 50_000;
/** A longer run is a slice that would keep the text it was cut out of in memory. */
const REMEMBERED_LENGTH = 12;

function foldedRun(run: string): string {
  const known = remembered.get(run);
  if (known !== undefined) return known;
  const folded = fold(run).replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (remembered.size === REMEMBERED_RUNS) remembered.clear();
  if (run.length <= REMEMBERED_LENGTH) remembered.set(run, folded);
  return folded;
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
  for (const match of text.matchAll(RUN)) {
    const folded = foldedRun(match[0]);
    if (folded !== '') {
      runs.push({ text: folded, start: match.index, end: match.index + match[0].length });
    }
  }
  const result: Word[] = [];
  for (let at = 0; at < runs.length;) {
    const formula = formulaLength(text, runs, at);
    const length = formula > 1 ? formula : joinedLength(text, runs, at);
    const joined = runs
      .slice(at, at + length)
      .map((run) => run.text)
      .join(formula > 1 ? 'plus' : '');
    result.push({
      text: SPELLINGS.get(joined) ?? withoutFinalHamza(joined),
      start: runs[at]!.start,
      end: runs[at + length - 1]!.end,
    });
    at += length;
  }
  return result;
}
