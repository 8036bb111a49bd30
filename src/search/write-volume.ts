import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { NameNode } from '../archive/mentions/name-index.ts';
import { articleShown } from './article-shown.ts';
import { dayRange } from './day-range.ts';
import { FacetWriter } from './facet-writer.ts';
import type { IndexDocument } from './index-document.ts';
import type { KeyIndex } from './key-index.ts';
import { packFile } from './pack-file.ts';
import {
  articleFile,
  CONTENTS,
  DATES,
  facetFile,
  LENGTH_UNIT,
  sliceFile,
  type Dates,
  type VolumeContents,
} from './volume-files.ts';
import { listingKeys, writeVolumeKeys } from './volume-keys.ts';
import { VolumeTexts } from './volume-texts.ts';
import type { WordCounts } from './word-counts.ts';
import { sliceSize, writeSlices } from './write-slices.ts';

/**
 * Writes the keys of a volume in slices, and what must be known before they are read.
 *
 * @param lengths how many words each article has, by number.
 * @param facets those that the volume has files of.
 */
export function writeKeys(
  folder: string,
  keys: KeyIndex,
  lengths: readonly number[],
  facets: readonly string[],
): void {
  const slices: string[] = [];
  const listed: string[] = [];
  const sorted = listingKeys(keys.sorted(), listed);
  for (const { from, content } of writeSlices(sorted, sliceSize(keys.entries))) {
    writeFileSync(path.join(folder, sliceFile(slices.length)), packFile(content));
    slices.push(from);
  }
  writeVolumeKeys(folder, listed);
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / lengths.length);
  const contents: VolumeContents = {
    meanLength: Math.round(10 * mean) / 10,
    lengths: lengths.map((length) => Math.round((LENGTH_UNIT * length) / mean)),
    slices,
    facets,
  };
  writeFileSync(path.join(folder, CONTENTS), packFile(JSON.stringify(contents)));
}

/**
 * Writes a volume of the index: what results show of each article, the keys in slices, the facets,
 * and what must be known before they are read. Texts are not held in memory, their words are.
 *
 * @param documents its articles, in the order that makes the volume's own.
 * @param folder is there, and empty.
 * @returns how often each word stands in the volume.
 */
export async function writeVolume(
  documents: Iterable<IndexDocument> | AsyncIterable<IndexDocument>,
  names: NameNode,
  folder: string,
): Promise<WordCounts> {
  for (const name of ['articles', 'index', 'facets']) mkdirSync(path.join(folder, name));
  const write = (file: string, content: string | Buffer) =>
    writeFileSync(path.join(folder, file), content);
  const texts = new VolumeTexts(names);
  const facets = new FacetWriter();
  const dates: Dates[number][] = [];
  for await (const document of documents) {
    write(articleFile(dates.length), packFile(JSON.stringify(articleShown(document))));
    facets.add(dates.length, document);
    dates.push(dayRange(document.date));
    texts.add(document);
  }
  write(DATES, JSON.stringify(dates));
  for (const [facet, content] of facets.files()) write(facetFile(facet), packFile(content));

  const { keys, lengths, counts } = texts.index();
  writeKeys(folder, keys, lengths, facets.names());
  return counts;
}
