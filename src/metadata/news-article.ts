import type { NewsArticle, WithContext } from 'schema-dts';
import type { ArticleEntry } from '../archive/article-entry.ts';
import { edtfOf } from '../archive/publication-date.ts';
import { articlePath, rawCapturePath } from '../i18n/paths.ts';
import { addressOf } from './address.ts';

/** Words that the record refers to by id, in the language of the article. */
export interface NewsArticleLabels {
  readonly publisher: string | null;
  /** Null where the publisher has no record. */
  readonly publisherInEnglish: string | null;
  readonly tags: readonly string[];
}

/**
 * An article as schema.org's NewsArticle. What is unknown is left out; a date that was inferred is
 * left out too, since schema.org has no way to say so. `url` needs the site's own address.
 */
export function newsArticle(
  article: ArticleEntry,
  labels: NewsArticleLabels,
  site: URL | undefined,
): WithContext<NewsArticle> {
  const { title, date, publisher, tags, capture } = article;
  const stated = date.basis === 'stated' ? edtfOf(date) : null;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: article.id,
    inLanguage: article.language,
    ...(title.by === 'unknown' ? {} : { headline: title.text }),
    ...(stated ? { datePublished: stated.replace(/[?~%]$/u, '') } : {}),
    ...(publisher
      ? { publisher: { '@type': 'Organization', name: labels.publisher ?? publisher.text } }
      : {}),
    ...(tags.length > 0 ? { keywords: labels.tags } : {}),
    wordCount: article.words,
    isBasedOn: {
      '@type': 'MediaObject',
      name: capture.name,
      contentUrl: addressOf(rawCapturePath(article.id), site),
      encodingFormat: 'text/plain',
      contentSize: `${capture.bytes} B`,
      sha256: capture.sha256,
    },
    ...(site ? { url: addressOf(articlePath(article.id), site) } : {}),
    isAccessibleForFree: true,
  };
}

/** JSON for a `<script>` element: no text in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
