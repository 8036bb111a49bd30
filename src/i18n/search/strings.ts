import type { PluralForms } from '../numbers.ts';

/**
 * The words of search, as data, so that a page can carry those of its own language: `{}` stands for
 * what is filled in, `#` for a number.
 */
export interface SearchStrings {
  readonly resultsHeading: string;
  readonly results: PluralForms;
  /** Heads the list of articles that lack some of the words. */
  readonly partialHeading: string;
  readonly partialResults: PluralForms;
  /** The words that an article lacks. */
  readonly lacks: string;
  /** How much of the archive was searched: a share of the articles; and the link to go on. */
  readonly searched: { readonly newest: string; readonly oldest: string; readonly rest: string };
  readonly loading: string;
  readonly noResultsAdvice: string;
  /** Words that occur nowhere in the archive; by how many they are. */
  readonly unknownWords: PluralForms;
  readonly correction: { readonly spelling: string; readonly keyboard: string };
  readonly alsoSearched: {
    readonly heading: string;
    readonly inflection: string;
    readonly exact: string;
    readonly exactNote: string;
    readonly allSpellings: string;
  };
  readonly facets: {
    readonly heading: string;
    readonly language: string;
    readonly publisher: string;
    readonly year: string;
    readonly tag: string;
    readonly active: string;
    /** Name of the button that lifts a filter. */
    readonly remove: string;
    readonly clear: string;
  };
  readonly dates: {
    readonly heading: string;
    readonly from: string;
    readonly to: string;
    readonly calendar: string;
  };
  readonly sort: {
    readonly label: string;
    readonly relevance: string;
    readonly newest: string;
    readonly oldest: string;
  };
  readonly moreResults: string;
  readonly error: { readonly text: string; readonly retry: string };
  /** For browsers that cannot run the search; the indexes follow. */
  readonly unsupported: string;
  readonly tooLong: string;
  readonly help: {
    readonly heading: string;
    readonly allWords: string;
    readonly phrase: string;
    readonly exclude: string;
  };
  readonly shortcuts: {
    readonly title: string;
    readonly close: string;
    readonly focus: string;
    readonly walkResults: string;
    readonly openResult: string;
    readonly leave: string;
    readonly walkHits: string;
    readonly show: string;
    /** Labels the switch for shortcuts of one character (WCAG 2.1.4). */
    readonly singleKeys: string;
  };
  /** The bar on an article that was opened from a search. */
  readonly hits: {
    readonly label: string;
    /** '3 of 10'. */
    readonly position: string;
    readonly next: string;
    readonly previous: string;
    readonly clear: string;
    readonly none: string;
    readonly backToResults: string;
  };
}
