import type { Article, Removal, RemovalCategory, Repair } from '../archive/article.ts';
import { parseSpans } from '../archive/span-list.ts';

/** A stretch of a capture, and what became of it. */
export type CaptureSegment =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'markup'; readonly text: string }
  | {
      readonly kind: 'removed';
      readonly text: string;
      /** What a reader of the capture sees there: in plain text, its letters. */
      readonly says: string;
      readonly category: RemovalCategory;
    }
  | { readonly kind: 'repaired'; readonly text: string; readonly repaired: string };

/** What a record says of stretches of its capture. */
export interface CaptureRecord {
  readonly removed: readonly Removal[];
  readonly repaired?: readonly Repair[] | undefined;
  readonly markup?: Article['markup'];
  /** Absent for plain text, in which the text of a removal is the capture's, letter for letter. */
  readonly format?: Article['capture']['format'];
}

interface Cut {
  readonly start: number;
  readonly end: number;
  /** What must stand there; null where the format hides it. */
  readonly verbatim: string | null;
  readonly segment: (text: string) => CaptureSegment;
}

function cutsOf({ removed, repaired = [], markup, format }: CaptureRecord): Cut[] {
  const code = markup === undefined ? [] : parseSpans(markup);
  const said = (text: string) => (format === undefined ? text : null);
  const cuts = [
    ...removed.map(({ category, start, end, text: says }): Cut => ({
      start,
      end,
      verbatim: said(says),
      segment: (text) => ({ kind: 'removed', text, says, category }),
    })),
    ...repaired.map(({ start, end, captured, repaired }): Cut => ({
      start,
      end,
      verbatim: said(captured),
      segment: (text) => ({ kind: 'repaired', text, repaired }),
    })),
    ...code.map(({ start, end }): Cut => ({
      start,
      end,
      verbatim: null,
      segment: (text) => ({ kind: 'markup', text }),
    })),
  ];
  return cuts.sort((a, b) => a.start - b.start);
}

/**
 * Cuts a capture at its removals, repairs and markup; the segments joined are the capture.
 *
 * @param record lists in any order, offsets in UTF-16 code units.
 * @throws {Error} if these overlap, or do not stand in the capture where they say.
 */
export function captureSegments(capture: string, record: CaptureRecord): CaptureSegment[] {
  const segments: CaptureSegment[] = [];
  let position = 0;
  for (const { start, end, verbatim, segment } of cutsOf(record)) {
    const text = capture.slice(start, end);
    if (start < position || end > capture.length || (verbatim !== null && text !== verbatim)) {
      throw new Error(`the capture does not have this text at ${start}–${end}: '${verbatim}'`);
    }
    if (start > position) {
      segments.push({ kind: 'kept', text: capture.slice(position, start) });
    }
    segments.push(segment(text));
    position = end;
  }
  if (position < capture.length) segments.push({ kind: 'kept', text: capture.slice(position) });
  return segments;
}
