/** The page about the archive: sections of plain paragraphs. */
export interface AboutText {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    /** Fragment of the section's address, the same in every language. */
    readonly id: string;
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
}
