import type { Language } from '../../../src/archive/language.ts';

/** How a query can be respelled without its meaning changing. */
export const PERTURBATIONS = ['none', 'keyboard', 'zwnj', 'harakat', 'hamza', 'all'] as const;
export type Perturbation = (typeof PERTURBATIONS)[number];

const OTHER_KEYBOARD: Readonly<Record<string, string>> = { ي: 'ی', ی: 'ي', ك: 'ک', ک: 'ك' };
const FATHA = '\u064E';
const TATWEEL = '\u0640';
const ZWNJ = '\u200C';
const LETTER = '[\u0621-\u063A\u0641-\u064A\u066E-\u06D3]';

/** The other keyboard's yeh and kaf: each letter that has a twin becomes its twin. */
export function otherKeyboard(text: string): string {
  return text.replace(/[يیكک]/gu, (letter) => OTHER_KEYBOARD[letter]!);
}

/** Harakat and tatweel: a fatha after the first letter of each word, a tatweel after the second of four or more. */
export function withHarakat(text: string): string {
  return text.replace(new RegExp(`${LETTER}+`, 'gu'), (word) => {
    if (word.length < 3) return word;
    const joins = word.length > 3 && !/[اأإآدذرزژوؤءةى]/u.test(word[1]!);
    return word[0]! + FATHA + word[1]! + (joins ? TATWEEL : '') + word.slice(2);
  });
}

/**
 * Joiners as people get them wrong: each ZWNJ there is lost, and a Persian verb prefix or plural
 * typed as a word of its own is joined with one. Arabic has none to lose or to add.
 */
export function otherJoiners(text: string, language: Language): string {
  const without = text.replaceAll(ZWNJ, '');
  if (language === 'ar') return without;
  return without
    .replace(/(?<!\S)(ن?م[یي]) (?=\S)/gu, `$1${ZWNJ}`)
    .replace(/(?<=[\u0621-\u06D3]) (ها[یي]?)(?!\S)/gu, `${ZWNJ}$1`);
}

/** Hamza and madda dropped from every alef. */
export function withoutAlefHamza(text: string): string {
  return text.replace(/[أإآٱ]/gu, 'ا');
}

/** Respells a text; `all` does everything, marks last so that the other rules still see the letters. */
export function perturb(text: string, how: Perturbation, language: Language): string {
  switch (how) {
    case 'none':
      return text;
    case 'keyboard':
      return otherKeyboard(text);
    case 'zwnj':
      return otherJoiners(text, language);
    case 'harakat':
      return withHarakat(text);
    case 'hamza':
      return withoutAlefHamza(text);
    case 'all':
      return withHarakat(withoutAlefHamza(otherKeyboard(otherJoiners(text, language))));
  }
}
