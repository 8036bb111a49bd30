import { articleData, type ArticleData } from '../archive/article-data.ts';
import type { ArticleWithBody } from '../archive/article-files.ts';
import { bodyBlocks } from '../archive/markdown.ts';
import type { Source } from '../archive/vocabulary.ts';
import { articlePath, rawCapturePath } from '../i18n/paths.ts';

/** What search knows of an article. */
export interface IndexDocument extends Omit<
  ArticleData,
  'credits' | 'captureSha256' | 'captureUrl'
> {
  /** Paragraphs and subheadings of the reading text, as written. */
  readonly blocks: readonly string[];
}

/** Makes an article into what search indexes. */
export function indexDocument(
  { record, body }: ArticleWithBody,
  sources: ReadonlyMap<string, Source>,
): IndexDocument {
  const blocks = bodyBlocks(body).map(({ text }) => text);
  const { id } = record;
  const addresses = { url: articlePath(id), captureUrl: rawCapturePath(id) };
  const {
    credits: _,
    captureSha256: __,
    captureUrl: ___,
    ...shown
  } = articleData(record, sources, addresses);
  return { ...shown, blocks };
}
