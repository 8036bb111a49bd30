import type { Article, Removal, Repair } from '../../../src/archive/article.ts';
import { formatSpans } from '../../../src/archive/span-list.ts';
import type { CaptureReading, StatedField } from './capture-reading.ts';
import { captureSpan, markupSpans, readingSpan, type Reading, type Span } from './reading.ts';
import { readStatedDate } from './stated-date.ts';

/** What of an article's record is given in offsets. */
export interface Placed {
  readonly removed: readonly Removal[];
  readonly repaired: readonly Repair[];
}

interface Placeable {
  readonly removed: readonly Removal[];
  readonly repaired?: readonly Repair[] | undefined;
}

/**
 * The address of an article: http or https, absolute. The root of a site, which pages give as their
 * own by mistake, is none.
 */
function webAddress(text: string): string | null {
  try {
    const { protocol, href, pathname, search } = new URL(text);
    const isWeb = protocol === 'http:' || protocol === 'https:';
    return isWeb && pathname + search !== '/' ? href : null;
  } catch {
    return null;
  }
}

/** Puts removals and repairs of a reading where the capture has them. */
export function placeInCapture(reading: Reading, { removed, repaired = [] }: Placeable): Placed {
  const place = <T extends Span>(stretch: T): T => ({
    ...stretch,
    ...captureSpan(reading, stretch),
  });
  return { removed: removed.map(place), repaired: repaired.map(place) };
}

/**
 * The inverse of {@link placeInCapture}.
 *
 * @throws {RangeError} where a stretch of the capture holds no text.
 */
export function placeInReading(reading: Reading, { removed, repaired = [] }: Placeable): Placed {
  const place = <T extends Span>(stretch: T): T => {
    const span = readingSpan(reading, stretch);
    if (span) return { ...stretch, ...span };
    throw new RangeError(`the capture has no text at ${stretch.start}–${stretch.end}`);
  };
  return { removed: removed.map(place), repaired: repaired.map(place) };
}

/** Lines beside the article that follow one another are one removal. */
export function joinPageLines(reading: Reading, removed: readonly Removal[]): Removal[] {
  const joined: Removal[] = [];
  for (const removal of removed) {
    const last = joined.at(-1);
    const between = last ? reading.text.slice(last.end, removal.start) : '';
    if (last?.category === 'page' && removal.category === 'page' && between.trim() === '') {
      const span = { start: last.start, end: removal.end };
      joined[joined.length - 1] = {
        ...last,
        ...span,
        text: reading.text.slice(span.start, span.end),
      };
    } else joined.push(removal);
  }
  return joined;
}

/** Stretches of a capture that are no text of it, as its record gives them; `removed` as the capture has them. */
export function markupOf(reading: Reading, removed: readonly Removal[], length: number): string {
  return formatSpans(markupSpans(reading, removed, length));
}

/**
 * What a capture's fields state beside the draft's values.
 *
 * @param target where it was fetched, which is its address where it does not give another.
 */
export function statedRecord(
  { stated }: CaptureReading,
  target?: string,
): Pick<Article, 'modified' | 'url'> {
  const own = stated.url?.texts.map(webAddress).find((address) => address !== null);
  const url = own ?? target;
  const text = stated.modified?.texts[0];
  const edtf = text === undefined ? null : readStatedDate(text).edtf;
  return {
    ...(edtf !== null && text !== undefined && { modified: { edtf, text } }),
    ...(url && { url }),
  };
}

/** Which field of the capture each value of a record was read off. */
export function usedFields(
  { stated, bodyField, marks }: CaptureReading,
  {
    title,
    date,
    publisher,
    modified,
    url,
  }: Pick<Article, 'title' | 'date' | 'publisher' | 'modified' | 'url'>,
): NonNullable<Article['capture']['fields']> | null {
  const has: Record<StatedField, boolean> = {
    title: title.by === 'source' && !marks.some(({ kind }) => kind === 'title'),
    body: bodyField !== undefined,
    date: date.basis === 'stated' && date.text === stated.date?.texts[0],
    modified: modified !== undefined,
    publisher: publisher !== null && (stated.publisher?.texts.includes(publisher.text) ?? false),
    credits: true,
    keywords: true,
    url: stated.url?.texts.some((text) => webAddress(text) === url) ?? false,
    language: false,
  };
  const fieldOf = (name: StatedField) => (name === 'body' ? bodyField : stated[name]?.field);
  const used = (Object.keys(has) as StatedField[]).flatMap((name) => {
    const field = has[name] ? fieldOf(name) : undefined;
    return field === undefined ? [] : [[name, field]];
  });
  return used.length === 0
    ? null
    : (Object.fromEntries(used) as NonNullable<Article['capture']['fields']>);
}

/** Whether a capture says a text: in its running text, or in a field. */
export function says({ text, stated }: CaptureReading, quoted: string): boolean {
  return text.includes(quoted) || Object.values(stated).some(({ texts }) => texts.includes(quoted));
}
