import { create, insert, save, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/arabic';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HeldArticle } from '../held-articles.ts';
import type { Engine } from './engine.ts';
import { packageFileSize, transferSize } from './transfer.ts';

const LIBRARY = 'node_modules/@orama/orama/dist/browser';

/** Orama's modules as one file, as a bundler would ship them without leaving any out. */
async function librarySize(): Promise<number> {
  const files = await readdir(path.resolve(LIBRARY), { recursive: true });
  const scripts = files.filter((file) => file.endsWith('.js')).sort();
  const texts = await Promise.all(
    scripts.map((file) => readFile(path.resolve(LIBRARY, file), 'utf8')),
  );
  return transferSize(texts.join('\n'));
}

/** Orama with its Arabic tokeniser and stemmer: all words must match, else any may. It marks nothing by itself. */
export async function openOrama(articles: readonly HeldArticle[]): Promise<Engine> {
  const database = create({
    schema: { number: 'string', title: 'string', body: 'string' },
    components: {
      tokenizer: {
        language: 'arabic',
        stemming: true,
        stemmer,
        stemmerSkipProperties: ['number'],
      },
    },
  });
  for (const { number, document } of articles) {
    const body = document.blocks.join('\n');
    await insert(database, { id: number, number, title: document.title ?? '', body });
  }
  const sizes = [
    transferSize(JSON.stringify(save(database))),
    await librarySize(),
    await packageFileSize('@orama/stemmers/dist/ar.js'),
  ];
  const find = async (term: string, threshold: number) => {
    const { hits } = await search(database, { term, threshold, properties: ['title', 'body'] });
    return hits.map(({ id }) => ({ number: id, marked: [] }));
  };
  return {
    name: 'Orama, Arabic stemmer',
    marksWords: false,
    search: async (query) => {
      const hits = await find(query, 0);
      const partial = hits.length > 0 ? [] : await find(query, 1);
      return { hits, partial, unknown: null, correction: null };
    },
    firstSearchBytes: () => Promise.resolve(sizes.reduce((sum, size) => sum + size, 0)),
    close: () => Promise.resolve(),
  };
}
