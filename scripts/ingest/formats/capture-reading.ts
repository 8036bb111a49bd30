import type { STATED_FIELDS } from '../../../src/archive/article.ts';
import type { Reading, Span } from './reading.ts';

/** One or more values that a capture states in a field of its own. */
export interface StatedValue {
  /** Letter for letter, white space as single spaces. */
  readonly texts: readonly [string, ...string[]];
  /** Name of the field: 'json-ld headline', 'og:title', a key or column. */
  readonly field: string;
}

export type StatedField = (typeof STATED_FIELDS)[number];

/** What a capture states about its article beside the running text. */
export type Stated = Readonly<Partial<Record<Exclude<StatedField, 'body'>, StatedValue>>>;

/**
 * What the format tells of a stretch of the reading: `page` text is beside the article, `title` is
 * the headline as it stands on the page, `heading` a subheading, `caption` belongs to a picture.
 */
export interface Mark extends Span {
  readonly kind: 'page' | 'title' | 'heading' | 'caption';
}

/** A capture as its format has it read. */
export interface CaptureReading extends Reading {
  readonly stated: Stated;
  /** In order; none overlaps another. */
  readonly marks: readonly Mark[];
  /** What a person should look at. */
  readonly doubts: readonly string[];
  /** The key or column that the text is of, in a record. */
  readonly bodyField?: string;
}

/** One or more texts as a stated value: white space collapsed, empty ones left out; null where none is left. */
export function statedValue(field: string, texts: readonly string[]): StatedValue | null {
  const [first, ...rest] = texts
    .map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  return first === undefined ? null : { field, texts: [first, ...rest] };
}
