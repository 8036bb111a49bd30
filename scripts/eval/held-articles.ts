import { readArticles } from '../../src/archive/article-files.ts';
import { readSources } from '../../src/archive/vocabulary-files.ts';
import { indexDocument, type IndexDocument } from '../../src/search/index-document.ts';
import { surfaceOf } from './judge.ts';

/** One of the articles that the query sets are about. */
export interface HeldArticle {
  /** The three digits that its capture's name begins with: how query sets name it. */
  readonly number: string;
  readonly document: IndexDocument;
  /** Title and reading text. */
  readonly text: string;
  /** Its words, as {@link surfaceOf} gives them. */
  readonly surfaces: ReadonlySet<string>;
}

/** Reads the articles below a content folder whose captures are numbered. */
export async function readHeldArticles(root: string): Promise<HeldArticle[]> {
  const sources = new Map((await readSources(root)).map((source) => [source.id, source]));
  const held: HeldArticle[] = [];
  for await (const article of readArticles(root)) {
    const number = /^\d{3}(?=_)/u.exec(article.record.capture.name)?.[0];
    if (number === undefined) continue;
    const document = indexDocument(article, sources);
    const text = [document.title ?? '', ...document.blocks].join('\n\n');
    const surfaces = new Set(text.split(/\s+/u).map(surfaceOf));
    held.push({ number, document, text, surfaces });
  }
  return held.sort((a, b) => a.number.localeCompare(b.number));
}
