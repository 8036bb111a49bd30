import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch, { type Options } from 'minisearch';
import type { Language } from '../../../src/archive/language.ts';
import { stemArabic } from '../../../src/text/stem-arabic.ts';
import { stemPersian } from '../../../src/text/stem-persian.ts';
import { words } from '../../../src/text/words.ts';
import { filesDigest } from '../../../src/archive/files-digest.ts';
import { cachedFolder } from './index-cache.ts';
import type { Collection, RankingEngine } from './engine.ts';

const INDEX_FILE = 'index.json';
const SIZE_FILE = 'gzip-bytes.txt';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

function options(language: Language, titles: boolean): Options<Entry> {
  const stem = language === 'ar' ? stemArabic : stemPersian;
  return {
    fields: titles ? ['title', 'body'] : ['body'],
    tokenize: (text) => words(text).map((word) => word.text),
    processTerm: (term) => stem(term),
    searchOptions: { combineWith: 'OR', boost: { title: 2 } },
  };
}

/** MiniSearch as its documentation has it, on the archive's own words and stems: BM25+, any word may match. */
export async function openMiniSearch(collection: Collection): Promise<RankingEngine> {
  const settings = options(collection.language, collection.titles);
  const digest = await filesDigest('.', [path.resolve('src/text')]);
  const folder = await cachedFolder(`minisearch-${collection.name}`, digest, async (target) => {
    const building = new MiniSearch<Entry>(settings);
    for await (const { id, title, body } of collection.articles())
      building.add({ id, title, body });
    const json = JSON.stringify(building);
    await writeFile(path.join(target, INDEX_FILE), json);
    await writeFile(path.join(target, SIZE_FILE), String(gzipSync(json).length));
  });
  const index = MiniSearch.loadJSON<Entry>(
    await readFile(path.join(folder, INDEX_FILE), 'utf8'),
    settings,
  );
  const library = gzipSync(
    await readFile(path.resolve('node_modules/minisearch/dist/umd/index.js')),
  ).length;
  const indexBytes = Number(await readFile(path.join(folder, SIZE_FILE), 'utf8'));
  return {
    name: 'MiniSearch, our words and stems',
    rank: (query) => {
      const start = performance.now();
      const found = index.search(query);
      const milliseconds = performance.now() - start;
      return Promise.resolve({
        ids: found.slice(0, 10).map(({ id }) => String(id)),
        milliseconds,
      });
    },
    firstSearchBytes: () => Promise.resolve(library + indexBytes),
    close: () => Promise.resolve(),
  };
}
