import type { Mention } from '../archive/mentions/find-mentions.ts';
import type { Language } from '../archive/language.ts';
import { nounFamily } from '../text/broken-plurals.ts';
import { words } from '../text/words.ts';
import {
  behindCliticKey,
  formKey,
  furtherStemKey,
  nameKey,
  PLACES_PER_WORD,
  stemKey,
} from './keys.ts';
import { behindClitic, type WordCounts } from './word-counts.ts';

/** One key at a word; a silent key marks the word, but does not count for the ranking. */
export interface WordKey {
  readonly key: string;
  readonly silent: boolean;
}

/** The keys of a text, word by word; the form is first, and no word has more than PLACES_PER_WORD. */
export interface TextKeys {
  readonly words: readonly (readonly WordKey[])[];
  /** Keys that found no place at their word. */
  readonly overflow: readonly string[];
}

function loud(key: string): WordKey {
  return { key, silent: false };
}

/**
 * The keys of every word of a text.
 *
 * @param mentions what is named in this text, nested ones included.
 * @param counts the archive's words: they tell clitics from letters.
 */
export function textKeys(
  text: string,
  language: Language,
  mentions: readonly Mention[],
  counts: WordCounts,
): TextKeys {
  const ofText = words(text);
  const named = ofText.map(() => ({ single: false, keys: [] as WordKey[] }));
  for (const { name, fromWord, toWord } of mentions) {
    for (let at = fromWord; at < toWord; at++) {
      const here = named[at]!;
      // The word of a one-word name has no stem: another word of the same stem is not that name.
      if (name.kind === 'entity' && toWord - fromWord === 1) here.single = true;
      here.keys.push({ key: nameKey(name.id), silent: at > fromWord });
    }
  }
  const overflow: string[] = [];
  const keys = ofText.map(({ text: word }, at) => {
    const { single, keys: names } = named[at]!;
    const hidden = single || language !== 'ar' ? null : behindClitic(word, counts);
    const stem = single || hidden ? null : stemKey(word, language);
    const family = single ? [] : nounFamily(hidden ?? word);
    const stems = [
      ...(stem ? [stem] : []),
      ...(hidden ? [behindCliticKey(hidden)] : []),
      ...family.map((form) => furtherStemKey(form, language)),
    ];
    const form = formKey(word, language, !single && !hidden);
    const all = [loud(form), ...[...new Set(stems)].map(loud), ...names];
    overflow.push(...all.slice(PLACES_PER_WORD).map(({ key }) => key));
    return all.slice(0, PLACES_PER_WORD);
  });
  return { words: keys, overflow };
}
