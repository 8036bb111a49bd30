/** Words for what can be taken from the archive: citations, feeds, files. */
export interface OutputWords {
  readonly cite: {
    readonly heading: string;
    readonly permanentLink: string;
    /** Opens the list of files for reference managers. */
    readonly files: string;
  };
}
