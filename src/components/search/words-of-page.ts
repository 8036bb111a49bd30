import { stringsOf } from '../../i18n/interface.ts';
import type { Locale } from '../../i18n/locale.ts';
import { searchStringsOf } from '../../i18n/search/interface.ts';
import type { PageWords } from '../../search/interface/page-words.ts';

/** The words that the script of the search page needs, in a language. */
export function wordsOfPage(locale: Locale): PageWords {
  const { article, date, languageOf } = stringsOf(locale);
  const search = searchStringsOf(locale);
  return {
    locale,
    results: search.results,
    partialResults: search.partialResults,
    unknownWords: search.unknownWords,
    lacks: search.lacks,
    searched: search.searched,
    loading: search.loading,
    noResultsAdvice: search.noResultsAdvice,
    tooLong: search.tooLong,
    correction: search.correction,
    alsoSearched: search.alsoSearched.heading,
    inflection: search.alsoSearched.inflection,
    exact: search.alsoSearched.exact,
    exactNote: search.alsoSearched.exactNote,
    allSpellings: search.alsoSearched.allSpellings,
    remove: search.facets.remove,
    languageOf,
    untitled: article.untitled,
    publisherUnknown: article.unknownPublisher,
    dateUnknown: date.unknown,
    dateInferred: date.inferred,
  };
}
