import type { Localized } from '../archive/vocabulary.ts';
import { dayText } from './day-text.ts';
import type { IndexDocument } from './index-document.ts';

/** What the index keeps of an article for a result to show: the text as written, and its record. */
export interface ArticleShown extends Omit<IndexDocument, 'tags' | 'url'> {
  readonly dayText: Localized | null;
}

export function articleShown(document: IndexDocument): ArticleShown {
  const { tags: _, url: __, ...shown } = document;
  return { ...shown, dayText: shown.date ? dayText(shown.date) : null };
}
