import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { articleShown } from './article-shown.ts';
import { readCbor } from './cbor.ts';
import { dayRange } from './day-range.ts';
import type { IndexDocument } from './index-document.ts';
import { packFile } from './pack-file.ts';
import { unpack } from './packed-file.ts';
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

/** The engine's list of what it wrote: CBOR, of a form that is its own (Pagefind 1.6.0). */
type EngineMetadata = readonly [
  version: string,
  pages: readonly (readonly [id: string, keys: number])[],
  slices: readonly (readonly [from: string, to: string, file: string])[],
  filters: readonly (readonly [name: string, file: string])[],
];

/** Reads the engine's own list of what it wrote. */
export async function engineMetadata(folder: string): Promise<EngineMetadata> {
  const found = (await readdir(folder)).filter((name) => name.endsWith('.pf_meta'));
  if (found.length !== 1) {
    throw new Error(`the search engine wrote ${found.length} lists of articles, not one`);
  }
  const file = new Uint8Array(await readFile(path.join(folder, found[0]!)));
  return readCbor(await unpack(file)) as unknown as EngineMetadata;
}

/** The address that the engine keeps with a page. */
async function urlOf(fragment: string): Promise<string> {
  const file = await unpack(new Uint8Array(await readFile(fragment)));
  const { url } = JSON.parse(new TextDecoder().decode(file)) as { url: string };
  return url;
}

/**
 * Makes what the engine wrote into a volume: its slices and facets as they are, under names that cost
 * a browser no bytes, and what results show of the articles as written.
 *
 * @throws {Error} if what it wrote is not of the known form, or not all of the articles.
 */
export async function arrangeVolume(
  engine: string,
  folder: string,
  documents: readonly IndexDocument[],
): Promise<void> {
  const [, pages, slices, filters] = await engineMetadata(engine);
  if (pages.length !== documents.length) {
    throw new Error(`the search engine kept ${pages.length} of ${documents.length} articles`);
  }
  for (const file of ['articles/', 'index/', 'facets/']) await mkdir(path.join(folder, file));
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  const dates: Dates[number][] = [];
  for (const [number, [id]] of pages.entries()) {
    const url = await urlOf(path.join(engine, 'fragment', `${id}.pf_fragment`));
    const document = byUrl.get(url);
    if (!document) throw new Error(`the search engine names ${url}, which was not indexed`);
    const shown = packFile(JSON.stringify(articleShown(document)));
    await writeFile(path.join(folder, articleFile(number)), shown);
    dates.push(dayRange(document.date));
  }
  await writeFile(path.join(folder, DATES), JSON.stringify(dates));
  for (const [number, [, , file]] of slices.entries()) {
    const slice = path.join(engine, 'index', `${file}.pf_index`);
    await rename(slice, path.join(folder, sliceFile(number)));
  }
  for (const [name, file] of filters) {
    const filter = path.join(engine, 'filter', `${file}.pf_filter`);
    await rename(filter, path.join(folder, facetFile(name)));
  }
  const mean = pages.reduce((sum, [, keys]) => sum + keys, 0) / pages.length;
  const contents: VolumeContents = {
    meanLength: Math.round(mean),
    lengths: pages.map(([, keys]) => Math.round((LENGTH_UNIT * keys) / mean)),
    slices: slices.map(([from]) => from),
    facets: filters.map(([name]) => name),
  };
  await writeFile(path.join(folder, CONTENTS), packFile(JSON.stringify(contents)));
}
