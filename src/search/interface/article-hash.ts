import type { SearchRequest } from '../answer.ts';
import { MOST_CHARACTERS } from './url-state.ts';

/** A search that an article was opened from, as the fragment of its address says it. */
export interface OpenedFrom {
  readonly query: string;
  readonly exact: boolean;
  /** The engine's key of the article, which spares a look at other results. */
  readonly key: string | null;
}

/**
 * The fragment that an article is opened with, so that its words are marked. It is no parameter
 * because a fragment is never sent: the article keeps one address, and the host learns no queries.
 */
export function articleHash({ query, exact }: SearchRequest, key: string): string {
  if (query.trim() === '') return '';
  const parameters = new URLSearchParams({ q: query.slice(0, MOST_CHARACTERS) });
  if (exact) parameters.set('exact', '1');
  parameters.set('key', key);
  return `#${parameters}`;
}

/** Reads the fragment of an article's address; null where it names no search. */
export function readArticleHash(hash: string): OpenedFrom | null {
  if (!hash.startsWith('#q=')) return null;
  const parameters = new URLSearchParams(hash.slice(1));
  return {
    query: parameters.get('q') ?? '',
    exact: parameters.get('exact') === '1',
    key: parameters.get('key'),
  };
}
