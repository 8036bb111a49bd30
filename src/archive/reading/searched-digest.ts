import { hash } from 'node:crypto';
import type { ArticleFile } from '../article-file.ts';

/**
 * Changes when anything changes that a search index keeps of an article, but for the label of its
 * publisher, which another record has: SHA-256, in hexadecimal.
 */
export function searchedDigest({ record, body }: ArticleFile): string {
  const { language, title, date, publisher, tags } = record;
  return hash('sha256', JSON.stringify([language, title, date, publisher, tags, body]));
}
