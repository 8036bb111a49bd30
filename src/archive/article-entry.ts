import { z } from 'zod';
import { articleSchema } from './article.ts';
import { parseArticleFile, type ArticleFile } from './article-file.ts';
import { countWords, leadOf } from './lead.ts';

/**
 * What the data store keeps of an article: enough for listings, indexes and the head of its page.
 * Body and removed text stay in the file, so that the store of 100,000 articles stays small.
 */
export const articleEntrySchema = articleSchema
  .omit({ removed: true, repaired: true, markup: true, generated: true })
  .extend({
    /** Path of the article's file below the content folder. */
    file: z.string(),
    /** Beginning of the text, for listings. */
    lead: z.string(),
    /** Words of the reading text. */
    words: z.int().nonnegative(),
    /** How many of them were repaired; absent where none is. */
    repairs: z.int().positive().optional(),
    /** Changes when the file changes. */
    digest: z.string(),
  });

export type ArticleEntry = Readonly<z.infer<typeof articleEntrySchema>>;

/**
 * What the store keeps of an article.
 *
 * @param file path below the content folder.
 * @param digest of the text of the file.
 */
export function articleEntry(file: string, article: ArticleFile, digest: string): ArticleEntry {
  const { record, body } = article;
  const { removed: _removed, repaired, markup: _markup, generated: _generated, ...kept } = record;
  const repairs = repaired && { repairs: repaired.length };
  return { ...kept, file, lead: leadOf(body), words: countWords(body), ...repairs, digest };
}

/**
 * Reads the text of an article file into what the store keeps of it.
 *
 * @throws {Error} one line a problem.
 */
export function toArticleEntry(file: string, text: string, digest: string): ArticleEntry {
  return articleEntry(file, parseArticleFile(text), digest);
}
