/** How a page can look; 'system' follows the reader's device. */
export type Theme = 'system' | 'light' | 'sepia' | 'dark' | 'contrast';

/** Sizes of the text, from the smallest. */
export type TextSize = 'small' | 'normal' | 'large' | 'larger' | 'largest';

/** Words around the reading of an article: settings, reading time, links to what was selected. */
export interface ReadingWords {
  readonly settings: {
    /** Of the button, and of what it opens. */
    readonly title: string;
    readonly theme: string;
    readonly themes: Readonly<Record<Theme, string>>;
    readonly size: string;
    readonly sizes: Readonly<Record<TextSize, string>>;
    /** A letter to show the sizes with. */
    readonly sample: string;
  };
  /** 'about 3 minutes to read' */
  readonly time: (minutes: number) => string;
}
