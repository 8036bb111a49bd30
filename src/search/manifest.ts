import type { DirectoryContents } from './directory-files.ts';

/** Where the manifest lies in an index. */
export const MANIFEST = 'archive.json';

/** First and last day that an article's date can mean, in days since 1970-01-01; null where unknown. */
export type DayRange = readonly [from: number, to: number] | null;

/** A part of the index that can be searched without the others (volumes.ts). */
export interface VolumeEntry {
  /** Below the folder of the index, with a final `/`; named by what it holds. */
  readonly folder: string;
  readonly articles: number;
  /** The days that the dates of its articles can mean; null where none has a date. */
  readonly days: DayRange;
}

/** How many articles some volumes hold. */
export function articlesIn(volumes: readonly VolumeEntry[]): number {
  return volumes.reduce((sum, { articles }) => sum + articles, 0);
}

/** What the browser must know of an index before it asks it anything. */
export interface Manifest {
  /** Articles in the whole index. */
  readonly articles: number;
  /** From the newest to the oldest. */
  readonly volumes: readonly VolumeEntry[];
  /** In which volumes each key stands; only where there are several volumes. */
  readonly directory?: DirectoryContents;
  /** How many keys an article has in the mean; likewise. */
  readonly meanLength?: number;
  /** Folder of the names and of the vocabulary, with a final `/`; named by what it holds. */
  readonly words: string;
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
