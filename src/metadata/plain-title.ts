import type { ArticleTitle } from '../archive/article.ts';

/**
 * A title where nothing can stand beside it: an editor's is in square brackets, as ISO 690 has
 * titles that the source does not bear.
 *
 * @param text the title itself, or the words for an article without one.
 */
export function plainTitle(text: string, by: ArticleTitle['by']): string {
  return by === 'source' ? text : `[${text}]`;
}
