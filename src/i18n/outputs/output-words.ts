/** Words for what can be taken from the archive: citations, feeds, files. */
export interface OutputWords {
  readonly cite: {
    readonly heading: string;
    readonly permanentLink: string;
    /** Opens the list of files for reference managers. */
    readonly files: string;
    /** Opens the list of files of the article itself. */
    readonly keep: string;
    readonly plainText: string;
    /** Of an article's author. */
    readonly noAuthor: string;
    /** In a reference, where a date would stand. */
    readonly noDate: string;
    /** The article as a reference in the language of the article. */
    readonly reference: string;
    /** Of the styles that English writing uses. */
    readonly inEnglish: string;
    readonly linkToSelection: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
  };
  readonly archiveFiles: {
    readonly heading: string;
    readonly whole: string;
    readonly table: string;
    readonly book: string;
    readonly records: string;
    /** Of files that are cut by year. */
    readonly byPeriod: string;
    /** Of the list of those files. */
    readonly index: string;
    readonly feeds: string;
  };
}
