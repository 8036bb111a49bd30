/**
 * A light stem of a folded Persian word: plural, comparison, ezafe after a vowel, possessives after
 * the plural, and the verb's prefixes and personal endings where the prefix shows that it is a verb.
 * Rules after the affix lists of Perstem (Jadidinejad et al., 2010) and the Persian affix table of
 * the Academy's orthography (دستور خط فارسی, 1401). Single letters (ی م ت ش) stay: they are as often
 * part of the word (نظام / نظامی are different words).
 */

export const SUFFIXES: readonly (readonly [string, string, number])[] = [
  ['هایمان', '', 2],
  ['هایتان', '', 2],
  ['هایشان', '', 2],
  ['هایی', '', 2],
  ['هایم', '', 2],
  ['هایت', '', 2],
  ['هایش', '', 2],
  ['های', '', 2],
  ['ها', '', 2],
  ['ترین', '', 3],
  ['هاند', 'ه', 3],
  ['هایم', 'ه', 3],
  ['هاید', 'ه', 3],
  ['هام', 'ه', 3],
  ['های', 'ه', 3],
  ['گان', 'ه', 4],
  ['شان', '', 4],
  ['مان', '', 4],
  ['تان', '', 4],
  ['ین', '', 3],
  ['یان', '', 5],
  ['ان', '', 4],
  ['ات', '', 4],
  ['تر', '', 4],
  ['ای', 'ا', 3],
  ['وی', 'و', 3],
];

/** A verb in the present or imperfect, with its prefix and a personal ending. */
const VERB = /^ن?می(.{3,}(?=ید$|یم$)|.{2,}?(?=ند$|م$|د$)|.{2,}ت(?=$))/u;

/** Past participles and their personal forms end in ه; the bare past in the same letters without it. */
const PARTICIPLE = /^(شد|.{2,}[دت])ه$/u;

/** Words that end like a possessive or a dual, and are none. */
const WHOLE = new Set(
  'ساختمان سازمان پارلمان گفتمان افغانستان ارمنستان قبرستان دبیرستان'.split(' '),
);

/** The commonest verbs of news in the past, with the negation and a personal ending. */
const NEGATED =
  /^ن(کرد|شد|گفت|داد|بود|رفت|امد|گرفت|خواست|توانست|یافت|ماند|زد|اورد|رسید|دید|دانست|گذاشت|نوشت|ساخت|برد|خورد)(?:م|ی|یم|ید|ند|ه)?$/u;

/** A possessive ش after the ت of an Arabic noun (دولتش); elsewhere ش is mostly the word's own. */
const POSSESSED = /^(.{3,}ت)ش$/u;

/** The light stem of a folded Persian word: a pure function of the word. */
export function stemPersian(word: string): string {
  if (!/^[\u0621-\u06FF]+$/u.test(word)) return word;
  if (WHOLE.has(word)) return word;
  const negated = NEGATED.exec(word)?.[1];
  if (negated) return negated;
  const verb = word.length > 4 ? VERB.exec(word)?.[1] : undefined;
  // In تواند, داند, خواند the ن is the stem's.
  if (verb) return /[دت]$/u.test(verb) ? verb : `${verb}${verb.endsWith('ا') ? 'ن' : ''}د`;
  for (const [suffix, kept, least] of SUFFIXES) {
    if (word.endsWith(suffix) && word.length - suffix.length + kept.length >= least) {
      return withoutParticiple(word.slice(0, word.length - suffix.length) + kept);
    }
  }
  const possessed = POSSESSED.exec(word)?.[1];
  return withoutParticiple(possessed ?? word.replace(/^(شد|.{2,}[دت])ند$/u, '$1'));
}

function withoutParticiple(word: string): string {
  return PARTICIPLE.exec(word)?.[1] ?? word;
}
