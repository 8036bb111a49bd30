import type { Span } from '../../../src/archive/span-list.ts';

export type { Span };

/** A piece of a reading, and the stretch of the capture that says it. */
export interface Run extends Span {
  /** Where it stands in the reading. */
  readonly at: number;
  /** How long it is there. If the capture's stretch is as long, its characters stand for one another in order. */
  readonly length: number;
}

/**
 * What a capture says to who reads it, without what is only its format (tags, keys, escapes), and
 * where each piece stands. Runs follow one another in the reading as in the capture, and overlap in
 * neither; what of the capture is in no run is no text.
 */
export interface Reading {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Writes a reading piece by piece. */
export class ReadingWriter {
  #text = '';
  readonly #runs: Run[] = [];

  get length(): number {
    return this.#text.length;
  }

  /** Adds text that `span` of the capture says. */
  add(text: string, { start, end }: Span): void {
    if (text === '') return;
    const last = this.#runs.at(-1);
    const at = this.#text.length;
    const plain = end - start === text.length;
    if (last && plain && last.end === start && isOneToOne(last) && last.at + last.length === at) {
      this.#runs[this.#runs.length - 1] = { ...last, length: last.length + text.length, end };
    } else {
      this.#runs.push({ at, length: text.length, start, end });
    }
    this.#text += text;
  }

  /** Adds text that the capture has no letters for: the line end that stands for a tag. */
  addUnsaid(text: string): void {
    this.#text += text;
  }

  done(): Reading {
    return { text: this.#text, runs: this.#runs };
  }
}

function isOneToOne({ start, end, length }: Run): boolean {
  return end - start === length;
}

/** Position of the first element for which `holds` is true; it is so for all after it. */
function firstIndex<T>(list: readonly T[], holds: (element: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first and last run that `touches` says lie within a stretch; null where none does. */
function runsWithin(
  runs: readonly Run[],
  endsAfter: (run: Run) => boolean,
  beginsBeyond: (run: Run) => boolean,
): { first: Run; last: Run } | null {
  const first = firstIndex(runs, endsAfter);
  const last = firstIndex(runs, beginsBeyond) - 1;
  return first > last ? null : { first: runs[first]!, last: runs[last]! };
}

/**
 * Where the capture says a stretch of the reading: from its first character to its last, with the
 * format's marks between them.
 *
 * @throws {RangeError} where the capture has no letter of it.
 */
export function captureSpan({ runs }: Reading, { start, end }: Span): Span {
  const within = runsWithin(
    runs,
    (run) => run.at + run.length > start,
    (run) => run.at >= end,
  );
  if (!within) throw new RangeError(`nothing of the capture is read at ${start}–${end}`);
  const { first, last } = within;
  return {
    start: isOneToOne(first) ? first.start + Math.max(0, start - first.at) : first.start,
    end: isOneToOne(last) ? last.start + Math.min(last.length, end - last.at) : last.end,
  };
}

/**
 * What a stretch of the capture is in the reading: the inverse of {@link captureSpan}.
 *
 * @returns null where it holds no text.
 */
export function readingSpan({ runs }: Reading, { start, end }: Span): Span | null {
  const within = runsWithin(
    runs,
    (run) => run.end > start,
    (run) => run.start >= end,
  );
  if (!within) return null;
  const { first, last } = within;
  return {
    start: isOneToOne(first) ? first.at + Math.max(0, start - first.start) : first.at,
    end: isOneToOne(last)
      ? last.at + Math.min(last.length, end - last.start)
      : last.at + last.length,
  };
}

/**
 * The stretches of a capture that are neither text nor within one of the stretches `covered` (of the
 * capture, in order), so that with those and the runs they are the whole capture.
 *
 * @param length of the capture.
 */
export function markupSpans({ runs }: Reading, covered: readonly Span[], length: number): Span[] {
  const taken = [...runs, ...covered].sort((a, b) => a.start - b.start);
  const markup: Span[] = [];
  let from = 0;
  for (const { start, end } of taken) {
    if (start > from) markup.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < length) markup.push({ start: from, end: length });
  return markup;
}

/** The reading of a text that is itself read off a capture (HTML in a JSON string): `inner` is what `outer.text` says. */
export function composeReadings(outer: Reading, inner: Reading): Reading {
  const runs = inner.runs.flatMap((run): Run[] => {
    if (!isOneToOne(run)) return [{ ...run, ...captureSpan(outer, run) }];
    // A stretch that crosses an escape is cut there, so that each piece keeps its place.
    const pieces: Run[] = [];
    const first = firstIndex(outer.runs, (piece) => piece.at + piece.length > run.start);
    for (let index = first; index < outer.runs.length; index++) {
      const piece = outer.runs[index]!;
      if (piece.at >= run.end) break;
      const from = Math.max(piece.at, run.start);
      const to = Math.min(piece.at + piece.length, run.end);
      pieces.push({
        at: run.at + from - run.start,
        length: to - from,
        ...captureSpan(outer, { start: from, end: to }),
      });
    }
    return pieces;
  });
  return { text: inner.text, runs };
}
