/** A stretch of a text: offsets in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What {@link formatSpans} writes. */
export const SPAN_LIST = /^\d+-\d+(?: \d+-\d+)*$/u;

/** Writes stretches in one line: '0-716 755-795'. */
export function formatSpans(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(' ');
}

/** The inverse of {@link formatSpans}. */
export function parseSpans(list: string): Span[] {
  return list.split(' ').map((span) => {
    const [start, end] = span.split('-').map(Number);
    return { start: start!, end: end! };
  });
}
