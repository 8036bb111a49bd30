import type { ArticleEntry } from '../archive/article-entry.ts';
import type { Localized } from '../archive/vocabulary.ts';
import type { NewsArticleLabels } from './news-article.ts';

type Labelled = ReadonlyMap<string, { readonly label: Localized }>;

/** The records that an article's ids refer to. */
export interface ArticleVocabulary {
  readonly sources: Labelled;
  readonly tags: Labelled;
}

/**
 * The words that an article's record refers to by id, in the language of the article: the publisher
 * by the name of its record, or as the capture has it where it has no record.
 */
export function articleLabels(
  { language, publisher, tags }: Pick<ArticleEntry, 'language' | 'publisher' | 'tags'>,
  vocabulary: ArticleVocabulary,
): NewsArticleLabels {
  const source = publisher?.source ? vocabulary.sources.get(publisher.source) : undefined;
  return {
    publisher: source?.label[language] ?? publisher?.text ?? null,
    publisherInEnglish: source?.label.en ?? null,
    tags: tags.map((tag) => vocabulary.tags.get(tag)!.label[language]),
  };
}
