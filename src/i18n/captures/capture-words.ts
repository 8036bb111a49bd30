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
  /** '1,200 characters of page code' */
  readonly markup: (count: number) => string;
  /** That repaired words are marked, where the capture's text is introduced. */
  readonly repairsMarked: string;
}
