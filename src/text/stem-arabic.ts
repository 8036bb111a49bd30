/**
 * A light stem of a folded Arabic word, after light10 (Larkey, Ballesteros & Connell, 2007), made
 * gentler where light10 makes different words one: the nisba's ی stays, so that عسكري and عسكر differ.
 */

export const ARTICLES: readonly string[] = [
  'وبال',
  'فبال',
  'وکال',
  'وال',
  'بال',
  'کال',
  'فال',
  'ولل',
  'فلل',
  'لل',
  'ال',
];

/** Possessive and object pronouns, with the least length of word that must remain. */
export const PRONOUNS: readonly (readonly [string, number])[] = [
  ['هما', 3],
  ['کما', 4],
  ['ها', 3],
  ['هم', 4],
  ['هن', 4],
  ['نا', 4],
];

/** Endings of number, gender and case: what is removed, what is put back, the least length that must result. */
export const ENDINGS: readonly (readonly [string, string, number])[] = [
  ['تین', 'ه', 4],
  ['تان', 'ه', 4],
  ['یون', 'ی', 4],
  ['یین', 'ی', 4],
  ['یات', 'ی', 4],
  ['یه', 'ی', 4],
  ['ات', '', 3],
  ['ون', '', 3],
  ['ین', '', 4],
  ['ان', '', 4],
  ['ا', '', 3],
];

/** Removes the article, with the clitics that may stand before it: these four letters begin hardly any other word. */
export function withoutArticle(word: string): string {
  for (const prefix of ARTICLES) {
    if (word.startsWith(prefix)) {
      const rest = word.length - prefix.length;
      const bare = word.slice(prefix.length);
      return rest >= 3 ? bare : word;
    }
  }
  return word;
}

/** Removes a possessive or object pronoun. */
export function withoutPronoun(word: string): string {
  for (const [pronoun, least] of PRONOUNS) {
    if (word.endsWith(pronoun) && word.length - pronoun.length >= least) {
      const rest = word.slice(0, -pronoun.length);
      // Before a pronoun teh marbuta is written as an open teh; the sound plural's teh is no teh marbuta.
      return /[^ا]ت$/u.test(rest) ? `${rest.slice(0, -1)}ه` : rest;
    }
  }
  return word;
}

/** Removes one ending of number, gender or case. */
export function withoutEnding(word: string): string {
  for (const [ending, kept, least] of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length + kept.length >= least) {
      return word.slice(0, -ending.length) + kept;
    }
  }
  return word;
}

/**
 * The light stem of a folded Arabic word: without article, and endings of number, gender, case and
 * possession. A pure function of the word, so that text and query can never disagree.
 */
export function stemArabic(word: string): string {
  if (!/^[\u0621-\u06FF]+$/u.test(word)) return word;
  const stem = withoutEnding(withoutPronoun(withoutArticle(word)));
  return stem.endsWith('ه') && stem.length > 3 ? stem.slice(0, -1) : stem;
}
