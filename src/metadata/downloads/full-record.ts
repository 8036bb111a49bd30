import { articleData, type ArticleData } from '../../archive/article-data.ts';
import type { ArticleEntry } from '../../archive/article-entry.ts';
import type { Block } from '../../archive/markdown.ts';
import { articlePath, rawCapturePath } from '../../i18n/paths.ts';
import { addressOf } from '../address.ts';

type Sources = Parameters<typeof articleData>[1];

/** An article's public record with what a reader of it alone must know. */
export interface RecordWithReasons extends ArticleData {
  /** Why the date is what it is, where it was inferred; else null. */
  readonly dateReason: string | null;
  /** An archivist's remarks on the text. */
  readonly notes: readonly string[];
  /** How many words of the text were repaired; the capture has them as they came. */
  readonly repairedWords: number;
}

/** The whole of an article as published: a line of `/data/articles.jsonl`. */
export interface FullRecord extends RecordWithReasons {
  /** Paragraphs and subheadings as written, a blank line between them. */
  readonly text: string;
}

/** Gives an article's record; its addresses are absolute where the site's own is known. */
export function recordWithReasons(
  article: ArticleEntry,
  sources: Sources,
  site: URL | undefined,
): RecordWithReasons {
  const { id, date, notes, repairs = 0 } = article;
  const addresses = {
    url: addressOf(articlePath(id), site),
    captureUrl: addressOf(rawCapturePath(id), site),
  };
  return {
    ...articleData(article, sources, addresses),
    dateReason: date.basis === 'inferred' ? date.reason : null,
    notes,
    repairedWords: repairs,
  };
}

/** Gives the whole of an article. */
export function fullRecord(
  article: ArticleEntry,
  blocks: readonly Block[],
  sources: Sources,
  site: URL | undefined,
): FullRecord {
  const text = blocks.map((block) => block.text).join('\n\n');
  return { ...recordWithReasons(article, sources, site), text };
}
