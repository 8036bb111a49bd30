import { parseArgs } from 'node:util';
import type { Language } from '../../src/archive/language.ts';
import { corporaFolder } from './retrieval/corpus.ts';
import { collectFeatures, readGazetteer, readSample, relatedByPeriod } from './related-corpus.ts';
import { readEntities } from '../../src/archive/vocabulary-files.ts';

/** What relating a whole archive takes; times in seconds. */
export interface Scale {
  readonly articles: number;
  readonly entities: number;
  readonly megabytesOfText: number;
  /** Words, stems, mentions and shingles of every text. */
  readonly reading: number;
  readonly ranking: number;
  /** Time of the processor for both, which other work on the machine does not lengthen. */
  readonly processor: number;
  /** Greatest resident size of the process, the corpus in it included. */
  readonly peakMegabytes: number;
}

/** Relates `size` articles with the archive's entities and those of the gazetteer. */
async function measureScale(language: Language, size: number): Promise<Scale> {
  const corpora = corporaFolder();
  const articles = await readSample(corpora, language, size);
  const entities = [...(await readEntities('content')), ...(readGazetteer(corpora, 15_000) ?? [])];
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const collected = collectFeatures(articles, language, entities).collected();
  const read = performance.now();
  relatedByPeriod(articles, collected);
  const ranked = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  const bytes = articles.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
  return {
    articles: articles.length,
    entities: entities.length,
    megabytesOfText: bytes / 1e6,
    reading: (read - begun) / 1000,
    ranking: (ranked - read) / 1000,
    processor: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
  };
}

// A process of its own, so that its memory is its own.
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' } },
});
console.log(JSON.stringify(await measureScale('ar', Number(values.articles))));
