/** One line of a capture without the white space around it, and where it stands. */
export interface Line {
  /** Offsets in the decoded capture, UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The mandatory breaks of UAX #14, without U+0085, which in Arabic text is a badly decoded ellipsis. */
const LINE_END = /\r\n|[\n\v\f\r\u2028\u2029]/gu;

/** White space, and characters that cannot be seen (joiners, bidi controls). */
const BLANK = /^[\s\p{Cf}]*$/u;

/** Whether nothing can be seen in a text. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** The lines of a text that hold something visible, in order; white space around each is left out. */
export function splitLines(text: string, offset = 0): Line[] {
  const lines: Line[] = [];
  const take = (from: number, to: number) => {
    const raw = text.slice(from, to);
    if (isBlank(raw)) return;
    const start = from + raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    lines.push({ start: offset + start, end: offset + start + trimmed.length, text: trimmed });
  };
  let from = 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    take(from, index);
    from = index + end.length;
  }
  take(from, text.length);
  return lines;
}
