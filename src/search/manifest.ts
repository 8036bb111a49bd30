/** Where the manifest lies in a bundle. */
export const MANIFEST = 'archive.json';

/** First and last day that an article's date can mean, in days since 1970-01-01; null where unknown. */
export type DayRange = readonly [from: number, to: number] | null;

/** Where a bundle of the index lies. */
export interface BundlePaths {
  /** Below the folder of the index, with a final `/`; '' for the first. */
  readonly folder: string;
  /** Its list of articles and slices, below that folder. */
  readonly metadata: string;
}

/** What the browser must know of an index before it asks it anything. */
export interface Manifest {
  /** Articles in the whole index. */
  readonly articles: number;
  readonly bundles: readonly BundlePaths[];
  /** The letters that names and subjects begin with: each has a file (name-shards.ts). */
  readonly nameLetters: string;
  /** Files of the archive's words, for corrections, by first letter; or one for all under ''. */
  readonly vocabulary: Readonly<Record<string, string>>;
}

/** A name of the archive in few bytes: id, 1 for a subject, labels, wordings, short forms. */
export type PackedName = readonly [
  id: string,
  subject: 0 | 1,
  label: readonly [ar: string, fa: string, en: string],
  spellings: readonly string[],
  short: readonly string[],
];
