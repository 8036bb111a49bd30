import { isStopWord } from '../../../src/text/stop-words.ts';
import { words } from '../../../src/text/words.ts';
import type { SearchRequest } from '../../../src/search/answer.ts';
import type { ArchiveSearch } from '../../../src/search/engine.ts';

/** What is asked, and how many articles of the newest part have it: to count all would take minutes. */
export interface BenchQuery {
  readonly kind: string;
  readonly query: string;
  readonly articles: number;
}

/** Articles whose titles words are taken from. */
const SAMPLE = 12;

function request(query: string): SearchRequest {
  return { query, filters: {}, sort: 'relevance', exact: true };
}

/**
 * Queries of each kind for an archive, from the titles of some of its articles: whatever it holds, they
 * are chosen in the same way.
 */
export async function chooseQueries(search: ArchiveSearch): Promise<BenchQuery[]> {
  const counted = new Map<string, Promise<number>>();
  const count = (query: string) => {
    const known =
      counted.get(query) ??
      search.search(request(query), { parts: 1 }).then(({ hits }) => hits.length);
    counted.set(query, known);
    return known;
  };
  const all = await search.search(request(''), { parts: 1 });
  const step = Math.max(1, Math.floor(all.hits.length / SAMPLE));
  const titles: string[][] = [];
  for (let at = 0; at < all.hits.length; at += step) {
    const { title } = await all.hits[at]!.load();
    const ofTitle = words(title ?? '').filter(({ text }) => text.length > 2 && !isStopWord(text));
    titles.push([...new Set(ofTitle.map(({ text }) => text))].filter((text) => !/\d/u.test(text)));
  }
  const found: { readonly word: string; readonly articles: number }[] = [];
  for (const word of new Set(titles.flat())) found.push({ word, articles: await count(word) });
  found.sort((a, b) => b.articles - a.articles || (a.word < b.word ? -1 : 1));
  const share = (of: number) =>
    found.find(({ articles }) => articles <= of * all.hits.length) ?? found.at(-1)!;
  const rare = found.findLast(({ articles }) => articles >= 1) ?? found.at(-1)!;
  const together = async (kind: string, length: number): Promise<BenchQuery[]> => {
    let best: BenchQuery | null = null;
    for (const title of titles.filter((each) => each.length >= length)) {
      const query = title.slice(0, length).join(' ');
      const articles = await count(query);
      // The fewer articles have words that are common one by one, the more has to be read.
      if (articles > 0 && (!best || articles < best.articles)) best = { kind, query, articles };
    }
    return best ? [best] : [];
  };
  const pair = `${found[0]!.word} ${share(0.02).word}`;
  return [
    { kind: 'commonest word', query: found[0]!.word, articles: found[0]!.articles },
    { kind: 'word of a 50th', query: share(0.02).word, articles: share(0.02).articles },
    { kind: 'word of a 1000th', query: share(0.001).word, articles: share(0.001).articles },
    { kind: 'rare word', query: rare.word, articles: rare.articles },
    { kind: 'two common words', query: pair, articles: await count(pair) },
    ...(await together('two words of a title', 2)),
    ...(await together('three words of a title', 3)),
    ...(await together('four words of a title', 4)),
    { kind: 'unknown word', query: `${rare.word.slice(0, 2)}ظ${rare.word.slice(2)}`, articles: 0 },
  ];
}
