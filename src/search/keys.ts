import type { Language } from '../archive/language.ts';
import { stemArabic } from '../text/stem-arabic.ts';
import { stemPersian } from '../text/stem-persian.ts';

/**
 * The keys under which words stand in the index. A key is a string, a sign that ends it, and a
 * class. Because of the sign no key is a prefix of another: a search for a whole key finds that key
 * alone, and a search without the sign finds what begins so. The signs are letters that occur in no
 * Arabic, Persian or Latin text.
 */

/** Ends the string of a key (U+01BB). */
const END = 'ƻ';
/** Begins the key of a name or subject (U+01BF). */
const NAME = 'ƿ';

/**
 * Classes: `x` a form whose stem is another string; `a0` an Arabic stem, `a1` an Arabic form that is
 * its own stem, `a2` the stem behind what is taken for a clitic; `f0` and `f1` likewise for Persian.
 */
type FormClass = 'x' | 'a1' | 'f1';
type StemClass = 'a0' | 'a2' | 'f0';

const LETTER: Readonly<Record<Language, 'a' | 'f'>> = { ar: 'a', fa: 'f' };

/** The light stem of a folded word in a language. */
export function stemIn(language: Language, word: string): string {
  return language === 'ar' ? stemArabic(word) : stemPersian(word);
}

function key(text: string, keyClass: FormClass | StemClass | ''): string {
  return `${text}${END}${keyClass}`;
}

/** The key of a word as written (folded): a pure function of word and language. */
export function formKey(word: string, language: Language, stemmed: boolean): string {
  return key(word, stemmed && stemIn(language, word) === word ? `${LETTER[language]}1` : 'x');
}

/** The key of a word's stem, or null where its form key serves as that too. */
export function stemKey(word: string, language: Language): string | null {
  const stem = stemIn(language, word);
  return stem === word ? null : key(stem, `${LETTER[language]}0`);
}

/** The key of a stem that the word has besides its own: that of a broken plural's singular, say. */
export function furtherStemKey(word: string, language: Language): string {
  return key(stemIn(language, word), `${LETTER[language]}0`);
}

/** The key of a word taken to stand behind an Arabic clitic. */
export function behindCliticKey(word: string): string {
  return key(stemArabic(word), 'a2');
}

/** The key of a name or subject: its id without hyphens. */
export function nameKey(id: string): string {
  return key(`${NAME}${id.replaceAll('-', '')}`, '');
}

/** All keys of a word as typed, whatever the language: what 'exact spelling' searches. */
export function exactKeys(word: string): string[] {
  return [key(word, 'x'), key(word, 'a1'), key(word, 'f1')];
}

/** Beginnings of the keys under which a word's other forms stand, each a search of its own. */
export function inflectionKeys(word: string): string[] {
  return [...new Set([`${stemArabic(word)}${END}a`, `${stemPersian(word)}${END}f`])];
}
