import type { Language } from '../../archive/language.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { PluralForms } from '../../i18n/numbers.ts';

/** The words that the script of the search page fills in; the others stand in its markup. */
export interface PageWords {
  readonly locale: Locale;
  readonly results: PluralForms;
  readonly partialResults: PluralForms;
  readonly unknownWords: PluralForms;
  readonly lacks: string;
  /** How much of the archive was searched. */
  readonly searched: { readonly newest: string; readonly oldest: string; readonly rest: string };
  readonly loading: string;
  readonly noResultsAdvice: string;
  readonly tooLong: string;
  readonly correction: { readonly spelling: string; readonly keyboard: string };
  readonly alsoSearched: string;
  readonly inflection: string;
  readonly exact: string;
  readonly exactNote: string;
  readonly allSpellings: string;
  /** 'Remove filter: {}'. */
  readonly remove: string;
  readonly languageOf: Readonly<Record<Language, string>>;
  readonly untitled: string;
  readonly publisherUnknown: string;
  readonly dateUnknown: string;
  readonly dateInferred: string;
}
