import { LOCALES, type Locale } from '../../i18n/locale.ts';
import type { SearchRequest } from '../answer.ts';
import { readState, writeState } from './url-state.ts';

/** A search that an article was opened from, as the fragment of its address says it. */
export interface OpenedFrom {
  readonly request: SearchRequest;
  /** The interface that the search was made in, where it is known. */
  readonly locale: Locale | undefined;
  /** The engine's key of the article, which spares a look at other results. */
  readonly key: string | null;
}

/**
 * The fragment that an article is opened with, so that its words are marked and the way back is
 * known. It is no parameter because a fragment is never sent: the article keeps one address, and the
 * host learns no queries; nor does it from a referrer, which no page sends.
 */
export function articleHash(request: SearchRequest, locale: Locale, key: string): string {
  if (request.query.trim() === '') return '';
  const parameters = writeState(request);
  parameters.set('in', locale);
  parameters.set('key', key);
  return `#${parameters}`;
}

/** Reads the fragment of an article's address; null where it names no search. */
export function readArticleHash(hash: string): OpenedFrom | null {
  if (!hash.startsWith('#q=')) return null;
  const parameters = new URLSearchParams(hash.slice(1));
  return {
    request: readState(parameters),
    locale: LOCALES.find((locale) => locale === parameters.get('in')),
    key: parameters.get('key'),
  };
}
