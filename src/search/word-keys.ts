import type { Language } from '../archive/language.ts';
import { nounFamily } from '../text/broken-plurals.ts';
import { behindCliticKey, formKey, furtherStemKey, stemKey } from './keys.ts';
import { behindClitic, type WordCounts } from './word-counts.ts';

/**
 * The keys of a word, but for the names that it is part of: its form, its stem, what stands behind a
 * clitic, and the other forms of a noun with a broken plural.
 *
 * @param named whether the word alone is a name: another word of the same stem is not that name.
 * @param counts the archive's words: they tell clitics from letters.
 */
export function wordKeys(
  word: string,
  language: Language,
  named: boolean,
  counts: WordCounts,
): string[] {
  if (named) return [formKey(word, language, false)];
  const hidden = language === 'ar' ? behindClitic(word, counts) : null;
  const stem = hidden ? null : stemKey(word, language);
  const family = nounFamily(hidden ?? word);
  const stems = [
    ...(stem ? [stem] : []),
    ...(hidden ? [behindCliticKey(hidden)] : []),
    ...family.map((form) => furtherStemKey(form, language)),
  ];
  return [formKey(word, language, !hidden), ...new Set(stems)];
}
