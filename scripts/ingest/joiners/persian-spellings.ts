import { readAffixRules, type AffixRule } from './hunspell-affixes.ts';

/** U+200C: in Persian it keeps two letters of one word from joining. */
export const ZWNJ = '\u200C';

/** A spelling that a dictionary gives a word. */
export interface Spelling {
  readonly text: string;
  /** What is added to the dictionary's entry, with its joiners; '' where nothing is. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Knows how Persian words are spelled with their joiners. */
export interface PersianSpellings {
  /**
   * Every spelling that differs from a word by joiners alone, the word itself where it is one.
   *
   * @param word in Persian letters, without joiners, marks and tatweel.
   */
  readonly of: (word: string) => readonly Spelling[];
}

/** An entry of the dictionary, with the flags of its affixes, two characters each. */
interface Stem {
  readonly spelling: string;
  readonly flags: string;
}

interface Affix {
  readonly flag: string;
  readonly spelling: string;
  readonly letters: string;
}

/** A text without its joiners. */
export function withoutJoiners(text: string): string {
  return text.replaceAll(ZWNJ, '');
}

function hasFlag(flags: string, flag: string): boolean {
  for (let at = 0; at < flags.length; at += 2) if (flags.startsWith(flag, at)) return true;
  return false;
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Entries by their letters without joiners. */
function readStems(dic: string): ReadonlyMap<string, readonly Stem[]> {
  const stems = new Map<string, Stem[]>();
  for (const line of dic.split('\n').slice(1)) {
    const [spelling, flags = ''] = line.trimEnd().split('/', 2);
    if (!spelling || !/^[\p{L}\p{M}\u200C]+$/u.test(spelling)) continue;
    addTo(stems, withoutJoiners(spelling), { spelling, flags });
  }
  return stems;
}

type Rules = ReadonlyMap<string, readonly AffixRule[]>;

function affixes(rules: Rules): Affix[] {
  return [...rules].flatMap(([flag, affixes]) =>
    affixes.flatMap(({ text, further }) => {
      const chained = further.flatMap((next) => rules.get(next) ?? []);
      return [text, ...chained.map((next) => text + next.text)].map((spelling) => ({
        flag,
        spelling,
        letters: withoutJoiners(spelling),
      }));
    }),
  );
}

/**
 * Reads the spellings of a Hunspell dictionary of Persian.
 *
 * @param dictionary texts of the `.aff` and `.dic` files.
 */
export function readPersianSpellings(dictionary: {
  readonly aff: string;
  readonly dic: string;
}): PersianSpellings {
  const rules = readAffixRules(dictionary.aff);
  const stems = readStems(dictionary.dic);
  const prefixes = [{ flag: '', spelling: '', letters: '' }, ...affixes(rules.prefixes)];
  const suffixes = new Map<string, Affix[]>();
  for (const suffix of affixes(rules.suffixes)) addTo(suffixes, suffix.letters, suffix);

  const derive = (word: string, prefix: Affix, end: number): Spelling[] => {
    const found = stems.get(word.slice(prefix.letters.length, end)) ?? [];
    const carriers = found.filter(({ flags }) => prefix.flag === '' || hasFlag(flags, prefix.flag));
    return carriers.flatMap(({ spelling, flags }) => {
      const stem = prefix.spelling + spelling;
      if (end === word.length) return [{ text: stem, prefix: prefix.spelling, suffix: '' }];
      return (suffixes.get(word.slice(end)) ?? [])
        .filter(({ flag }) => hasFlag(flags, flag))
        .map((suffix) => ({
          text: stem + suffix.spelling,
          prefix: prefix.spelling,
          suffix: suffix.spelling,
        }));
    });
  };

  return {
    of: (word) =>
      prefixes
        .filter(({ letters }) => word.startsWith(letters))
        .flatMap((prefix) => {
          const spellings: Spelling[] = [];
          for (let end = word.length; end > prefix.letters.length; end--) {
            spellings.push(...derive(word, prefix, end));
          }
          return spellings;
        }),
  };
}
