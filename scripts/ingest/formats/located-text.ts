import { decodeHTML } from 'entities';
import type { Span } from './reading.ts';

/** Characters that a reader sees, and the stretch of the source that says them. */
export interface LocatedText extends Span {
  readonly text: string;
}

const ENTITY = /&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?/uy;

/** How a syntax writes text: what is an escape of a character, and what is none at all. */
export interface Syntax {
  /** Length of the escape that stands at `at` for the character `wanted`; 0 for none. */
  readonly escapeAt: (source: string, at: number, wanted: string) => number;
  /** Length of what stands at `at` and is no text; 0 for nothing. */
  readonly markAt: (source: string, at: number, end: number) => number;
}

/**
 * Finds each character of a parsed text in its source. Entities stand for what they name.
 *
 * @returns null where the source cannot have been parsed to this text.
 */
export function locateText(
  value: string,
  source: string,
  { start, end }: Span,
  { escapeAt, markAt }: Syntax,
): LocatedText[] | null {
  const found: LocatedText[] = [];
  let at = start;
  for (let read = 0; read < value.length;) {
    const take = (text: string, length: number) => {
      found.push({ text, start: at, end: at + length });
      at += length;
      read += text.length;
    };
    ENTITY.lastIndex = at;
    const entity = source[at] === '&' ? (ENTITY.exec(source)?.[0] ?? '') : '';
    const decoded = entity && decodeHTML(entity);
    const escape = escapeAt(source, at, value[read]!);
    if (entity && decoded !== entity && value.startsWith(decoded, read)) {
      take(decoded, entity.length);
    } else if (escape > 0) {
      take(value[read]!, escape);
    } else if (source[at] === value[read] && at < end) {
      let length = 1;
      while (
        at + length < end &&
        read + length < value.length &&
        source[at + length] === value[read + length] &&
        source[at + length] !== '&' &&
        escapeAt(source, at + length, value[read + length]!) === 0
      ) {
        length++;
      }
      take(source.slice(at, at + length), length);
    } else {
      const mark = at < end ? markAt(source, at, end) : 0;
      if (mark === 0) return null;
      at += mark;
    }
  }
  return found;
}
