import type { ArticleEntry } from '../../archive/article-entry.ts';
import type { Block } from '../../archive/markdown.ts';
import type { Citation } from '../citation/citation.ts';

/** An article as a chapter of a book. */
export interface Chapter {
  readonly article: ArticleEntry;
  readonly citation: Citation;
  readonly blocks: readonly Block[];
  /** Articles that belong with it; those that are not in the book are not linked. */
  readonly related: readonly ArticleEntry[];
}

/** A name, and the articles that have it. */
export interface IndexedName {
  readonly name: string;
  readonly articles: readonly ArticleEntry[];
}

/** A book of articles, in their order. */
export interface Book {
  readonly title: string;
  readonly description: string;
  readonly articles: readonly ArticleEntry[];
  /** Gives the chapters, one at a time, in the order of `articles`. */
  readonly chapters: () => AsyncIterable<Chapter>;
  /** Empty where there is no index of names. */
  readonly names: readonly IndexedName[];
}

/** How many articles one book holds at the most; a larger archive is written in several. */
export const MOST_ARTICLES = 1000;

/** Where a chapter lies in the book, beside the navigation document. */
export function chapterFile(id: string): string {
  return `articles/${id}.xhtml`;
}
