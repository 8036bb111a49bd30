import { fold } from '../text/fold.ts';
import { LOCALE_RULES, type Locale } from './locale.ts';

/** Names that begin with no letter stand under this sign. */
export const NO_LETTER = '#';

/** The letters in which a folded letter is shown where the language writes another one. */
const SHOWN: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  ar: { ی: 'ي', ک: 'ك' },
  fa: {},
  en: {},
};

/** A name as it is sorted: in Arabic without the article, as in printed indexes. */
function sorted(name: string, locale: Locale): string {
  return locale === 'ar' ? name.replace(/^ال(?=\p{L}{2})/u, '') : name;
}

/** The letter of the alphabet that a name stands under; {@link NO_LETTER} for a figure. */
export function letterOf(name: string, locale: Locale): string {
  const first = fold(sorted(name, locale))[0] ?? '';
  if (!/\p{L}/u.test(first)) return NO_LETTER;
  return SHOWN[locale][first] ?? first.toLocaleUpperCase('en');
}

/** Compares names as readers of a language look them up (CLDR's collation of that language). */
export function alphabetical(locale: Locale): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(LOCALE_RULES[locale].intl, { numeric: true });
  return (a, b) => compare(sorted(a, locale), sorted(b, locale)) || compare(a, b);
}
