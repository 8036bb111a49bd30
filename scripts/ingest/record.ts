import { articleSchema, type Article, type Version } from '../../src/archive/article.ts';
import { bodyBlocks, formatBody } from '../../src/archive/markdown.ts';
import { describeProblems } from '../../src/archive/schema-problems.ts';
import type { Cleaned } from './clean.ts';
import type { DecodedCapture } from './decode.ts';
import type { CaptureReading } from './formats/capture-reading.ts';
import { lostText } from './formats/lost-text.ts';
import {
  joinPageLines,
  markupOf,
  placeInCapture,
  statedRecord,
  usedFields,
} from './formats/record-fields.ts';
import { Refusal } from './refusal.ts';
import { formatSealed } from './seal.ts';
import { phraseKey } from './shape.ts';
import type { Printing } from './versions.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is known of a capture before its text is read. */
export interface CaptureFacts extends Pick<
  Article['capture'],
  'format' | 'header' | 'target' | 'fetched' | 'received'
> {
  /** File name as received, control characters escaped. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

type CaptureFormat = NonNullable<Article['capture']['format']>;

const EXTENSIONS: Readonly<Record<CaptureFormat, string>> = {
  html: 'html',
  json: 'json',
  csv: 'csv',
  markdown: 'md',
  feed: 'xml',
};

/** Made once: a schema is compiled when it is first used. */
const unsealedSchema = articleSchema.omit({ generated: true });

/** Where the capture with this id lies below content/. */
export function capturePath(id: string, format?: CaptureFormat): string {
  return `captures/${id.slice(0, 2)}/${id}.${format ? EXTENSIONS[format] : 'txt'}`;
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

/** Removals and repairs with the offsets of the capture, and what of it is no text. */
function placedIn(
  { text, reading }: DecodedCapture & { readonly reading?: CaptureReading },
  { removed, repaired }: Cleaned,
): Pick<Article, 'removed' | 'repaired' | 'markup'> {
  const placed = reading
    ? placeInCapture(reading, { removed: joinPageLines(reading, removed), repaired })
    : { removed, repaired };
  const markup = reading && markupOf(reading, placed.removed, text.length);
  return {
    removed: [...placed.removed],
    ...(placed.repaired.length > 0 && { repaired: [...placed.repaired] }),
    ...(markup && { markup }),
  };
}

/**
 * Makes an article's file of a cleaned capture: the record, and the file's text, sealed.
 *
 * @param capture with its reading, unless it is plain text.
 * @param findVersion gives what it is another printing of.
 * @throws {Refusal} where nothing is left to read, or the file would not say exactly what was captured.
 */
export function makeArticle(
  id: string,
  facts: CaptureFacts,
  capture: DecodedCapture & { readonly reading?: CaptureReading },
  cleaned: Cleaned,
  vocabulary: Vocabulary,
  findVersion: (printing: Printing) => Version | null = () => null,
): { record: Omit<Article, 'generated'>; text: string } {
  const { blocks, language, date, publisher, credits, keywords, captions, readAlso } = cleaned;
  const { reading } = capture;
  if (blocks.length === 0) throw new Refusal('no article in it: only page text is left');
  const printing: Printing = {
    language,
    title: cleaned.title === null ? { by: 'unknown' } : { by: 'source', text: cleaned.title },
    date,
    publisher,
    ...(reading && statedRecord(reading, facts.target)),
  };
  const fields = reading && usedFields(reading, printing);
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
      path: capturePath(id, facts.format),
      ...facts,
      encoding: capture.encoding,
      ...(capture.repair && { repair: capture.repair }),
      ...(capture.bom && { bom: true as const }),
      ...(fields && { fields }),
    },
    ...placedIn(capture, cleaned),
  };
  const checked = unsealedSchema.safeParse(record);
  if (!checked.success) throw new Refusal(describeProblems(checked.error).join('; '));
  const body = formatBody(blocks);
  const lost = lostText(capture, record, bodyBlocks(body));
  if (lost !== null) throw new Refusal(`cannot be written as Markdown without change: ${lost}`);
  return { record, text: formatSealed(record, body) };
}
