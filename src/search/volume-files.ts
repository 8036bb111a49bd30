import type { DayRange } from './manifest.ts';

/** The files of a volume, by path below its folder. */
export const CONTENTS = 'contents.bin';
/** A list of DayRange, by number of article; only searches by date need it. */
export const DATES = 'dates.json';

/** What a result shows of an article, by its number. */
export function articleFile(number: number): string {
  return `articles/${number}.bin`;
}

/** A part of the keys, by its number. */
export function sliceFile(number: number): string {
  return `index/${number}.bin`;
}

/** The articles that have each value of a facet. */
export function facetFile(facet: string): string {
  return `facets/${facet}.bin`;
}

/** What must be known of a volume before it is asked. */
export interface VolumeContents {
  /** How many keys an article has in the mean. */
  readonly meanLength: number;
  /** How many keys each article has, by number, in parts of LENGTH_UNIT of the mean. */
  readonly lengths: readonly number[];
  /** The first key of each slice, ascending. */
  readonly slices: readonly string[];
  /** The facets that any of its articles has a value of. */
  readonly facets: readonly string[];
}

/** Lengths count in fiftieths of the mean: ranking needs no more, and a length takes less than a byte. */
export const LENGTH_UNIT = 50;

export type Dates = readonly DayRange[];
