import { gunzipSync, gzipSync } from 'node:zlib';
import type { Localized } from '../archive/vocabulary.ts';
import { dayText } from './day-text.ts';
import type { IndexDocument } from './index-document.ts';

/**
 * The file that the engine keeps for each page: gzip, then this signature, then JSON. The format is
 * the engine's own and undocumented: its version is pinned, and anything unexpected fails the build.
 */
const SIGNATURE = 'pagefind_dcd';

/** What a result shows: the article as written. */
export interface ShownArticle extends Omit<IndexDocument, 'tags' | 'url'> {
  readonly dayText: Localized | null;
}

/**
 * Replaces what the engine keeps for excerpts, which would be keys, by the article as written.
 *
 * @returns the file anew, and the address of its article.
 * @throws {Error} if the file is not what this version of the engine writes.
 */
export function rewriteFragment(
  file: Uint8Array,
  documentByUrl: (url: string) => IndexDocument | undefined,
): { bytes: Uint8Array; url: string } {
  const text = gunzipSync(file).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error('a fragment lacks the signature of Pagefind');
  const fragment: unknown = JSON.parse(text.slice(SIGNATURE.length));
  if (!isFragment(fragment)) throw new Error('a fragment of Pagefind is not of the known form');
  const document = documentByUrl(fragment.url);
  if (!document) throw new Error(`a fragment names ${fragment.url}, which was not indexed`);
  const { tags: _, url, ...kept } = document;
  const shown: ShownArticle = { ...kept, dayText: kept.date ? dayText(kept.date) : null };
  return { bytes: gzipSync(SIGNATURE + JSON.stringify(shown), { level: 9 }), url };
}

function isFragment(value: unknown): value is { url: string; content: string; word_count: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'url' in value &&
    typeof value.url === 'string' &&
    'content' in value &&
    'word_count' in value
  );
}
