import lunr, { type MatchData } from 'lunr';
import installArabic from 'lunr-languages/lunr.ar.js';
import installStemmers from 'lunr-languages/lunr.stemmer.support.js';
import type { HeldArticle } from '../held-articles.ts';
import type { Engine, Found } from './engine.ts';
import { packageFileSize, transferSize } from './transfer.ts';

installStemmers(lunr);
installArabic(lunr);

function markedIn({ document }: HeldArticle, { metadata }: MatchData): string[] {
  const fields: Record<string, string> = {
    title: document.title ?? '',
    body: document.blocks.join('\n'),
  };
  return Object.values(metadata).flatMap((byField) =>
    Object.entries(byField).flatMap(([field, { position = [] }]) =>
      position.map(([start, length]) => fields[field]!.slice(start, start + length)),
    ),
  );
}

/** lunr with its Arabic plug-in: all words must match, else any may; `-word` excludes. */
export async function openLunr(articles: readonly HeldArticle[]): Promise<Engine> {
  const index = lunr(function build() {
    this.use(lunr.ar);
    this.ref('number');
    this.field('title', { boost: 2 });
    this.field('body');
    this.metadataWhitelist = ['position'];
    for (const { number, document } of articles) {
      this.add({ number, title: document.title ?? '', body: document.blocks.join('\n') });
    }
  });
  const { REQUIRED, OPTIONAL, PROHIBITED } = lunr.Query.presence;
  const find = (query: string, presence: number): Found[] => {
    const terms = query
      .toLowerCase()
      .split(/[\s"“”«»]+/u)
      .filter((term) => term !== '');
    const results = index.query((building) => {
      for (const term of terms) {
        const excluded = term.startsWith('-') && term.length > 1;
        building.term(excluded ? term.slice(1) : term, {
          presence: excluded ? PROHIBITED : presence,
          usePipeline: true,
        });
      }
    });
    return results.map(({ ref, matchData }) => {
      const article = articles.find(({ number }) => number === ref)!;
      return { number: ref, marked: markedIn(article, matchData) };
    });
  };
  const sizes = [
    transferSize(JSON.stringify(index)),
    await packageFileSize('lunr/lunr.min.js'),
    await packageFileSize('lunr-languages/min/lunr.stemmer.support.min.js'),
    await packageFileSize('lunr-languages/min/lunr.ar.min.js'),
  ];
  return {
    name: 'lunr, Arabic plug-in',
    marksWords: true,
    search: (query) => {
      const hits = find(query, REQUIRED);
      const partial = hits.length > 0 ? [] : find(query, OPTIONAL);
      return Promise.resolve({ hits, partial, unknown: null, correction: null });
    },
    firstSearchBytes: () => Promise.resolve(sizes.reduce((sum, size) => sum + size, 0)),
    close: () => Promise.resolve(),
  };
}
