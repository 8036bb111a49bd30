/** One thing that is not as the archive, or a bag, says. */
export interface Problem {
  /** Path of the file, with `/`: below the content folder, or below the bag. */
  readonly file: string;
  /** `field: what is wrong`, in one line. */
  readonly problem: string;
}

/** What was looked at, and what was found. */
export interface Verification {
  /** How many of each were looked at: 'articles', 'captures' … */
  readonly checked: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
}
