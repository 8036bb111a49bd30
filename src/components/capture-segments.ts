import type { Removal, RemovalCategory } from '../archive/article.ts';

/** A stretch of a capture: in the reading text, or removed as of this category. */
export interface CaptureSegment {
  readonly text: string;
  readonly category: RemovalCategory | null;
}

/**
 * Cuts a capture at its removals; the segments joined are the capture.
 *
 * @param removed in any order, offsets in UTF-16 code units.
 * @throws {Error} if removals overlap, or do not stand in the capture where they say.
 */
export function captureSegments(capture: string, removed: readonly Removal[]): CaptureSegment[] {
  const segments: CaptureSegment[] = [];
  let position = 0;
  for (const { category, start, end, text } of removed.toSorted((a, b) => a.start - b.start)) {
    if (start < position || capture.slice(start, end) !== text) {
      throw new Error(`removed: the capture does not have this text at ${start}–${end}: '${text}'`);
    }
    if (start > position) segments.push({ text: capture.slice(position, start), category: null });
    segments.push({ text, category });
    position = end;
  }
  if (position < capture.length) segments.push({ text: capture.slice(position), category: null });
  return segments;
}
