import { fold } from '../text/fold.ts';
import type { ArticleEntry } from './article-entry.ts';

/** A headline reduced to what two printings of it have in common: folded letters and digits. */
function headlineKey(headline: string): string {
  return fold(headline)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Gives a function that finds the held article which a headline names, by title as the source gave
 * it, whatever its spelling and punctuation; null where no article has it, or more than one.
 */
export function headlineResolver(
  articles: readonly ArticleEntry[],
): (headline: string) => ArticleEntry | null {
  const byKey = new Map<string, ArticleEntry | null>();
  for (const article of articles) {
    if (article.title.by !== 'source') continue;
    const key = headlineKey(article.title.text);
    if (key !== '') byKey.set(key, byKey.has(key) ? null : article);
  }
  return (headline) => byKey.get(headlineKey(headline)) ?? null;
}
