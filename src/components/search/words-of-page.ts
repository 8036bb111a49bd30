import { stringsOf } from '../../i18n/interface.ts';
import type { Locale } from '../../i18n/locale.ts';
import { searchStringsOf } from '../../i18n/search/interface.ts';
import type { PageWords } from '../../search/interface/page-words.ts';

/** The words that the script of the search page needs, in a language. */
export function wordsOfPage(locale: Locale): PageWords {
  const { article, date, languageOf } = stringsOf(locale);
  const search = searchStringsOf(locale);
  const { results, partialResults, unknownWords, lacks, loading, noResultsAdvice, tooLong } = search;
  const { heading, ...alsoSearched } = search.alsoSearched;
  return {
    locale,
    ...{ results, partialResults, unknownWords, lacks, loading, noResultsAdvice, tooLong },
    correction: search.correction,
    alsoSearched: heading,
    ...alsoSearched,
    remove: search.facets.remove,
    languageOf,
    untitled: article.untitled,
    publisherUnknown: article.unknownPublisher,
    dateUnknown: date.unknown,
    dateInferred: date.inferred,
    yearUnit: date.yearUnit('{}'),
    approximately: date.approximately('{}'),
  };
}
