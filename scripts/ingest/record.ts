import { articleSchema, type Article, type Version } from '../../src/archive/article.ts';
import { bodyBlocks, formatBody } from '../../src/archive/markdown.ts';
import { describeProblems } from '../../src/archive/schema-problems.ts';
import { unaccountedText } from './accounting.ts';
import type { Cleaned } from './clean.ts';
import type { DecodedCapture } from './decode.ts';
import { Refusal } from './refusal.ts';
import { formatSealed } from './seal.ts';
import { phraseKey } from './shape.ts';
import type { Printing } from './versions.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is known of a capture before its text is read. */
export interface CaptureFacts {
  /** File name as received, control characters escaped. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Where the capture with this id lies below content/. */
export function capturePath(id: string): string {
  return `captures/${id.slice(0, 2)}/${id}.txt`;
}

/** Where an article's file belongs below content/: by language and year of its date. */
export function articlePath({
  id,
  language,
  date,
}: Pick<Article, 'id' | 'language' | 'date'>): string {
  const year = date.basis === 'unknown' ? 'undated' : date.edtf.slice(0, 4);
  return `articles/${language}/${year}/${id}.md`;
}

/** Tags that the publisher's keywords name, in the order of the keywords. */
function tagsOf(keywords: readonly string[], { tagPhrases }: Vocabulary): string[] {
  const tags = keywords.map((keyword) => tagPhrases.get(phraseKey(keyword)));
  return [...new Set(tags.filter((tag) => tag !== undefined))];
}

/**
 * Makes an article's file of a cleaned capture: the record, and the file's text, sealed.
 *
 * @param findVersion gives what it is another printing of.
 * @throws {Refusal} where nothing is left to read, or the file would not say exactly what was captured.
 */
export function makeArticle(
  id: string,
  facts: CaptureFacts,
  capture: DecodedCapture,
  cleaned: Cleaned,
  vocabulary: Vocabulary,
  findVersion: (printing: Printing) => Version | null = () => null,
): { record: Omit<Article, 'generated'>; text: string } {
  const { blocks, language, date, publisher, credits, keywords, captions, readAlso } = cleaned;
  if (blocks.length === 0) throw new Refusal('no article in it: only page text is left');
  const printing: Printing = {
    language,
    title: cleaned.title === null ? { by: 'unknown' } : { by: 'source', text: cleaned.title },
    date,
    publisher,
  };
  const versionOf = findVersion(printing);
  const record: Omit<Article, 'generated'> = {
    id,
    ...printing,
    credits: [...credits],
    tags: tagsOf(keywords, vocabulary),
    keywords: [...keywords],
    captions: [...captions],
    readAlso: [...readAlso],
    notes: [],
    ...(versionOf && { versionOf }),
    capture: {
      path: capturePath(id),
      ...facts,
      encoding: capture.encoding,
      ...(capture.repair && { repair: capture.repair }),
      ...(capture.bom && { bom: true as const }),
    },
    removed: [...cleaned.removed],
    ...(cleaned.repaired.length > 0 && { repaired: [...cleaned.repaired] }),
  };
  const checked = articleSchema.omit({ generated: true }).safeParse(record);
  if (!checked.success) throw new Refusal(describeProblems(checked.error).join('; '));
  const body = formatBody(blocks);
  const lost = unaccountedText(
    capture.text,
    { title: record.title, blocks: bodyBlocks(body) },
    record.removed,
    record.repaired,
  );
  if (lost !== null) throw new Refusal(`cannot be written as Markdown without change: ${lost}`);
  return { record, text: formatSealed(record, body) };
}
