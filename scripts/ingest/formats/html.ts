import { decodeHTML } from 'entities';
import { letterKey, phraseKey } from '../shape.ts';
import type { CaptureReading, Mark, Stated } from './capture-reading.ts';
import { textsOfBody } from './html-body.ts';
import { readPageMetadata } from './html-metadata.ts';
import { linesOfPage, parsePage, type Document, type PageLine } from './html-text.ts';
import { ReadingWriter, type Reading, type Span } from './reading.ts';

const HEADING = /^h[2-6]$/u;

const textOf = ({ pieces }: PageLine) => pieces.map(({ text }) => text).join('');

const isTopHeading = ({ within }: PageLine) => within.includes('h1');

/** Whether most of a line's letters are of the body. */
function isOfBody({ pieces }: PageLine, body: ReadonlySet<PageLine['pieces'][number]['node']>) {
  let [kept, all] = [0, 0];
  for (const { text, node } of pieces) {
    all += text.length;
    if (body.has(node)) kept += text.length;
  }
  return kept * 2 > all;
}

/** Share of a heading's words that metadata must repeat for it to be the headline: they often word it anew. */
const LIKENESS = 0.5;

function isLike(heading: string, stated: string): boolean {
  const known = new Set(phraseKey(stated).split(' '));
  const words = phraseKey(heading).split(' ');
  return words.filter((word) => known.has(word)).length >= words.length * LIKENESS;
}

/**
 * Which line of the page is the headline: that which says what the page's metadata give as such, or
 * begins it (metadata often append the publisher); or else the only top heading, if it is like it. A
 * heading before any other line, and none below the beginning of the text.
 */
function findHeadline(
  lines: readonly PageLine[],
  stated: Stated['title'],
  firstOfBody: number,
): number | null {
  // In JSON-LD entities are often encoded a second time.
  const title = decodeHTML(stated?.texts[0] ?? '');
  const key = letterKey(title);
  const says = (line: PageLine) => {
    const own = letterKey(textOf(line));
    return own !== '' && (own === key || (isTopHeading(line) && key.startsWith(own)));
  };
  const before = lines.slice(0, firstOfBody + 1);
  const headings = before.filter(isTopHeading);
  const heading =
    headings.find(says) ??
    (headings.length === 1 ? headings.find((line) => isLike(textOf(line), title)) : undefined);
  if (heading) return lines.indexOf(heading);
  const any = before.findLastIndex(says);
  return any === -1 ? null : any;
}

/** Metadata that no line of the page repeats may append the publisher's name: 'Headline | Publisher'. */
function withoutPublisher({ title, publisher, ...rest }: Stated): Stated {
  if (!title) return { ...rest, ...(publisher && { publisher }) };
  const [text] = title.texts;
  const cut = /^(.*\S)\s+[|\-–—»·:]\s+(\S.*)$/u.exec(text);
  const isPublisher =
    cut && publisher?.texts.some((name) => letterKey(name) === letterKey(cut[2]!));
  const own = isPublisher ? cut[1]! : text;
  return { ...rest, title: { ...title, texts: [own] }, ...(publisher && { publisher }) };
}

function readLines(lines: readonly PageLine[]): { reading: Reading; spans: Span[] } {
  const writer = new ReadingWriter();
  const spans: Span[] = [];
  for (const { pieces } of lines) {
    if (writer.length > 0) writer.addUnsaid('\n');
    const start = writer.length;
    for (const piece of pieces) writer.add(piece.text, piece);
    spans.push({ start, end: writer.length });
  }
  return { reading: writer.done(), spans };
}

/** The lines that headings and captions are of, by their tags. */
function markOf({ within }: PageLine): Mark['kind'] | null {
  if (within.includes('figcaption')) return 'caption';
  return within.some((name) => HEADING.test(name)) ? 'heading' : null;
}

/** Reads HTML that is the text of an article, and nothing beside it. */
export function readHtmlFragment(source: string): Pick<CaptureReading, 'text' | 'runs' | 'marks'> {
  const lines = linesOfPage(parsePage(source), source);
  const { reading, spans } = readLines(lines);
  const marks = lines.flatMap((line, index) => {
    const kind = markOf(line);
    return kind ? [{ ...spans[index]!, kind }] : [];
  });
  return { ...reading, marks };
}

function bodyOf(document: Document, lines: readonly PageLine[]) {
  const texts = [...new Set(lines.flatMap(({ pieces }) => pieces.map(({ node }) => node)))];
  return textsOfBody(document, texts);
}

/**
 * Reads a saved page: every line that its reader sees, in the order of its source; which of them are
 * beside the article, as Readability tells; and what its metadata state.
 *
 * @throws {Refusal} where the page is nested too deep, or too broken to tell where its text stands.
 */
export function readHtml(source: string): CaptureReading {
  const document = parsePage(source);
  const lines = linesOfPage(document, source);
  const { stated, doubts } = readPageMetadata(document);
  const body = bodyOf(document, lines);
  const isBody = lines.map((line) => !body || isOfBody(line, body));
  if (!body) doubts.push('which part of the page is the article could not be told: all was kept');
  const headline = findHeadline(lines, stated.title, isBody.indexOf(true));

  const { reading, spans } = readLines(lines);
  const marks = lines.flatMap((line, index): Mark[] => {
    const span = spans[index]!;
    if (index === headline) return [{ ...span, kind: 'title' }];
    if (!isBody[index]) return [{ ...span, kind: 'page' }];
    const kind = markOf(line);
    return kind ? [{ ...span, kind }] : [];
  });
  return {
    ...reading,
    stated: headline === null ? withoutPublisher(stated) : stated,
    marks,
    doubts,
  };
}
