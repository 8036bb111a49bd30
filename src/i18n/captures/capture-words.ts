import type { CAPTURE_FORMATS, STATED_FIELDS } from '../../archive/article.ts';

type CaptureFormat = (typeof CAPTURE_FORMATS)[number];
type StatedField = (typeof STATED_FIELDS)[number];

/** Words about how a capture became the text that is read. */
export interface CaptureWords {
  readonly repaired: {
    readonly heading: string;
    /** What repairs are, and that the capture keeps the words as they came. */
    readonly intro: string;
    /** '18 words' */
    readonly words: (count: number) => string;
    /** By what a word was repaired. */
    readonly basis: Readonly<Record<'dictionary' | 'editor', string>>;
    /** Of a citation or a file: that words of the text were repaired. */
    readonly note: (count: number) => string;
    /** Above the captured forms, and the repaired. */
    readonly captured: string;
    readonly repaired: string;
  };
  /** Above the reading text, beside the capture. */
  readonly kept: string;
  /** Of the text of a capture in another encoding, as UTF-8. */
  readonly decoded: string;
  /** Of a capture that is no plain text. */
  readonly format: {
    readonly label: string;
    readonly names: Readonly<Record<CaptureFormat, string>>;
    /** What is shown of it, and that its code is folded. */
    readonly intro: string;
    /** '1,200 characters of page code' */
    readonly markup: (count: number) => string;
    /** '132 lines' */
    readonly lines: (count: number) => string;
    /** Above the values that fields of the capture state. */
    readonly stated: string;
    readonly fields: Readonly<Record<StatedField, string>>;
    readonly target: string;
    readonly fetched: string;
  };
  /** That repaired words are marked, where the capture's text is introduced. */
  readonly repairsMarked: string;
}
