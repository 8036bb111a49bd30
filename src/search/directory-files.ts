/**
 * The directory of keys: in which volumes each key of the archive stands. Its keys are sorted and cut
 * into files, so that a search reads those that its keys fall in.
 *
 * A file is three lines: of each key, how many characters it has in common with the one before, as one
 * character; the rest of each key; and the volumes of each. Rests and volumes are separated by spaces,
 * which no key has. Each kind by itself compresses better than key by key.
 */

/** Counts are written as characters from this one on; a file of it is plain text for the most part. */
const ZERO = 0x30;
/** Begins volumes written as bits, in hexadecimal; lists of volumes have no such character. */
const BITS = '!';
/** The most volumes that are listed one by one. */
const MOST_LISTED = 6;
/** A key in a greater part of the volumes is said to be in all: asking them costs little more than saying which. */
const EVERYWHERE = 3 / 4;

/** Where a file of the directory lies in its folder. */
export function directoryFile(number: number): string {
  return `${number}.bin`;
}

/** What the manifest says of the directory. */
export interface DirectoryContents {
  /** Below the folder of the index, with a final `/`; named by what it holds. */
  readonly folder: string;
  /** What the keys of each file begin from: no key of the file before is as great. */
  readonly firsts: readonly string[];
}

/** A key, and the volumes that have it: positions in the manifest's list, ascending; null for all. */
export type DirectoryEntry = readonly [key: string, volumes: readonly number[] | null];

function packVolumes(volumes: readonly number[] | null, of: number): string {
  if (!volumes || volumes.length > EVERYWHERE * of) return '';
  if (volumes.length <= MOST_LISTED) {
    return String.fromCharCode(...volumes.map((volume) => ZERO + volume));
  }
  return BITS + volumes.reduce((bits, volume) => bits | (1n << BigInt(volume)), 0n).toString(16);
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  // Halves of a character are none.
  return /^[\uDC00-\uDFFF]/u.test(b.slice(length)) ? length - 1 : length;
}

/** Writes a file of the directory, as text. */
export function packDirectory(entries: readonly DirectoryEntry[], volumes: number): string {
  const common = entries.map(([key], at) =>
    at === 0 ? 0 : commonLength(entries[at - 1]![0], key),
  );
  return [
    String.fromCharCode(...common.map((length) => ZERO + length)),
    entries.map(([key], at) => key.slice(common[at])).join(' '),
    entries.map(([, having]) => packVolumes(having, volumes)).join(' '),
  ].join('\n');
}

/** Reads what {@link packDirectory} wrote. */
export function unpackDirectory(text: string): DirectoryEntry[] {
  const [common = '', rests = '', volumes = ''] = text.split('\n');
  const sets = volumes.split(' ');
  let key = '';
  return rests.split(' ').map((rest, at) => {
    key = key.slice(0, common.charCodeAt(at) - ZERO) + rest;
    return [key, unpackVolumes(sets[at]!)];
  });
}

function unpackVolumes(text: string): readonly number[] | null {
  if (text === '') return null;
  if (!text.startsWith(BITS))
    return Array.from(text, (character) => character.charCodeAt(0) - ZERO);
  return [...BigInt(`0x${text.slice(1)}`).toString(2)]
    .reverse()
    .flatMap((bit, volume) => (bit === '1' ? [volume] : []));
}
