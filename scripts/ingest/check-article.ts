import { parseArticleFile } from '../../src/archive/article-file.ts';
import type { Article } from '../../src/archive/article.ts';
import { bodyBlocks } from '../../src/archive/markdown.ts';
import { removalProblems, repairProblems } from './accounting.ts';
import { crockford } from './article-id.ts';
import type { DecodedCapture } from './decode.ts';
import type { CaptureReading } from './formats/capture-reading.ts';
import { lostText } from './formats/lost-text.ts';
import { readCapture as readAsRecorded } from './formats/read-capture.ts';
import { markupOf, placeInReading, says, type Placed } from './formats/record-fields.ts';
import { underivedRepairs } from './joiners/rederive.ts';
import { articlePath } from './record.ts';
import { isEdited, sha256 } from './seal.ts';

/** The ids that articles may refer to. */
export interface KnownIds {
  readonly sources: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

function placeProblems(record: Article, path: string): string[] {
  const problems: string[] = [];
  const home = articlePath(record);
  if (path !== home)
    problems.push(`belongs at content/${home}: run ingest again, it moves the file`);
  if (!crockford(record.capture.sha256).startsWith(record.id)) {
    problems.push(`id: ${record.id} does not come from the capture's digest`);
  }
  return problems;
}

function referenceProblems({ tags, publisher }: Article, known: KnownIds): string[] {
  const problems = tags
    .filter((tag) => !known.tags.has(tag))
    .map((tag) => `tags: there is no content/tags/${tag}.yaml`);
  if (publisher?.source && !known.sources.has(publisher.source)) {
    problems.push(`publisher.source: there is no content/sources/${publisher.source}.yaml`);
  }
  return problems;
}

/** Words that the record gives as the source's own, and the capture has not. */
function quotationProblems(record: Article, says: (text: string) => boolean): string[] {
  const quoted: Record<string, readonly string[]> = {
    title: record.title.by === 'source' && record.capture.fields?.title ? [record.title.text] : [],
    'date.text': record.date.basis === 'stated' ? [record.date.text] : [],
    'modified.text': record.modified ? [record.modified.text] : [],
    'publisher.text': record.publisher ? [record.publisher.text] : [],
    credits: record.credits,
    keywords: record.keywords,
    captions: record.captions,
    readAlso: record.readAlso,
  };
  return Object.entries(quoted).flatMap(([field, texts]) =>
    texts
      .filter((text) => !says(text))
      .map((text) => `${field}: the capture does not say '${text}'`),
  );
}

type Capture = DecodedCapture & { readonly reading?: CaptureReading };

/** What is kept, removed and markup is the whole capture: markup is just what is no text. */
function markupProblems({ removed, markup }: Article, { text, reading }: Capture): string[] {
  const derived = reading && markupOf(reading, removed, text.length);
  return (derived || undefined) === markup ? [] : ['markup: is not what of the capture is no text'];
}

function textProblems(file: string, record: Article, body: string, capture: Capture): string[] {
  const { text, reading } = capture;
  let { removed, repaired }: Placed = { removed: record.removed, repaired: record.repaired ?? [] };
  if (reading) {
    try {
      ({ removed, repaired } = placeInReading(reading, { removed, repaired }));
    } catch (error) {
      return [`removed: ${(error as Error).message}`];
    }
  }
  const said = reading?.text ?? text;
  const problems = [
    ...markupProblems(record, capture),
    ...removalProblems(said, removed),
    ...repairProblems(said, removed, repaired),
  ];
  if (problems.length > 0) return problems;
  const underived = underivedRepairs(said, removed, repaired);
  if (underived.length > 0) return underived;
  const lost = lostText(capture, record, bodyBlocks(body));
  if (lost === null) return [];
  if (!isEdited(file, record)) return [`body and removals are not the capture: ${lost}`];
  // Whoever edits a text owes the reader a note of it.
  return record.notes.length === 0
    ? [`the text was edited and no note says so (notes: …): ${lost}`]
    : [];
}

/**
 * Everything that is untrue in one article's file, one line each.
 *
 * @param file text of the article's file
 * @param path where it lies below content/
 * @param readCapture gives a capture's bytes by its path below content/, or null where there is none
 */
export async function articleProblems(
  file: string,
  path: string,
  known: KnownIds,
  readCapture: (path: string) => Promise<Uint8Array | null>,
): Promise<{ record: Article | null; problems: string[] }> {
  let record: Article;
  let body: string;
  try {
    ({ record, body } = parseArticleFile(file));
  } catch (error) {
    return { record: null, problems: (error as Error).message.split('\n') };
  }
  const problems = [...placeProblems(record, path), ...referenceProblems(record, known)];
  const bytes = await readCapture(record.capture.path);
  if (bytes === null) {
    return {
      record,
      problems: [...problems, `capture: content/${record.capture.path} is missing`],
    };
  }
  if (bytes.length !== record.capture.bytes) {
    problems.push(`capture.bytes: ${record.capture.bytes} recorded, ${bytes.length} in the file`);
  }
  if (sha256(bytes) !== record.capture.sha256) {
    problems.push(`capture.sha256: content/${record.capture.path} has another digest`);
    return { record, problems };
  }
  let capture: Capture;
  try {
    capture = readAsRecorded(bytes, { ...record.capture, charset: record.capture.encoding });
  } catch (error) {
    return { record, problems: [...problems, `capture: ${(error as Error).message}`] };
  }
  for (const field of ['encoding', 'repair'] as const) {
    if (capture[field] !== record.capture[field]) {
      problems.push(`capture.${field}: the bytes say ${capture[field] ?? 'none'}`);
    }
  }
  const { text, reading } = capture;
  if (capture.bom !== (record.capture.bom ?? false)) {
    problems.push('capture.bom: does not agree with the bytes');
  }
  problems.push(
    ...quotationProblems(record, (quoted) =>
      reading ? says(reading, quoted) : text.includes(quoted),
    ),
    ...textProblems(file, record, body, capture),
  );
  return { record, problems };
}
