/** Every word of the search interface; loaded with it, one language alone. */
export interface SearchStrings {
  readonly label: string;
  readonly placeholder: string;
  readonly submit: string;
  readonly clear: string;
  readonly results: (count: number) => string;
  /** Heads the list of articles that lack some of the words. */
  readonly partialHeading: string;
  readonly partialResults: (count: number) => string;
  /** The words, already joined, that an article lacks. */
  readonly lacks: (words: string) => string;
  readonly loading: string;
  readonly noResults: string;
  readonly noResultsAdvice: string;
  /** Words that occur nowhere in the archive; `words` is already joined, `count` says how many. */
  readonly unknownWords: (words: string, count: number) => string;
  readonly correction: {
    readonly spelling: string;
    readonly keyboard: string;
  };
  readonly alsoSearched: {
    readonly heading: string;
    readonly name: string;
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
    readonly all: string;
    readonly more: string;
    readonly active: string;
    readonly remove: (value: string) => string;
    readonly unknownPublisher: string;
  };
  readonly dates: {
    readonly heading: string;
    readonly from: string;
    readonly to: string;
    readonly format: string;
    readonly invalid: string;
  };
  readonly sort: {
    readonly label: string;
    readonly relevance: string;
    readonly newest: string;
    readonly oldest: string;
  };
  readonly languageOf: Readonly<Record<'ar' | 'fa', string>>;
  readonly result: {
    readonly untitled: string;
    readonly editorTitle: string;
    readonly inferred: string;
    readonly dateUnknown: string;
    readonly publisherUnknown: string;
    readonly approximately: (date: string) => string;
  };
  readonly moreResults: string;
  readonly error: { readonly text: string; readonly retry: string };
  readonly tooLong: string;
  readonly help: {
    readonly heading: string;
    readonly allWords: string;
    readonly phrase: string;
    readonly exclude: string;
  };
  readonly shortcuts: {
    readonly title: string;
    readonly open: string;
    readonly close: string;
    readonly focus: string;
    readonly nextResult: string;
    readonly previousResult: string;
    readonly openResult: string;
    readonly leave: string;
    readonly nextHit: string;
    readonly previousHit: string;
    readonly show: string;
  };
  /** The bar on an article that was opened from a search. */
  readonly hits: {
    readonly label: string;
    readonly count: (count: number) => string;
    readonly position: (hit: string, hits: string) => string;
    readonly next: string;
    readonly previous: string;
    readonly clear: string;
    readonly none: string;
    readonly backToResults: string;
  };
}
