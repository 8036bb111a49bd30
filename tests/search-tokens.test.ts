import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { readArticles } from '../src/archive/article-files.ts';
import { bodyBlocks } from '../src/archive/markdown.ts';
import { buildArchiveIndex } from '../src/search/build-archive-index.ts';
import type { ArchiveSearch } from '../src/search/engine.ts';
import { openSearch } from '../src/search/node.ts';
import { words } from '../src/text/words.ts';

const CONTENT = path.resolve('content');
const OTHER_KEYBOARD: Readonly<Record<string, string>> = { ي: 'ی', ی: 'ي', ك: 'ک', ک: 'ك' };

/** The ways in which people type a word otherwise than it is written. */
const SPELLINGS: Readonly<Record<string, (word: string) => string>> = {
  'as written': (word) => word,
  "in the other keyboard's letters": (word) =>
    word.replace(/[يیكک]/gu, (letter) => OTHER_KEYBOARD[letter]!),
  'with harakat': (word) => word.replace(/\p{Script=Arabic}/gu, '$&\u064E'),
  'with tatweel': (word) => word.replace(/(?<=[بتثجحخسشصضطظعغفقكلمنهيکیپچگ])(?=\p{L})/u, 'ـ'),
  'with و before it': (word) => `و${word}`,
  'without ZWNJ': (word) => word.replaceAll('\u200C', ''),
};

describe('every word of every article finds its article', () => {
  let folder: string;
  let search: ArchiveSearch;
  /** The articles that have a word, as written. */
  const articlesOf = new Map<string, Set<string>>();

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rasad-tokens-'));
    await buildArchiveIndex(CONTENT, path.join(folder, 'search-index'));
    search = await openSearch(path.join(folder, 'search-index'));
    for await (const { record, body } of readArticles(CONTENT)) {
      const title = record.title.by === 'unknown' ? '' : record.title.text;
      for (const text of [title, ...bodyBlocks(body).map((block) => block.text)]) {
        for (const { start, end } of words(text)) {
          const written = text.slice(start, end);
          articlesOf.set(written, (articlesOf.get(written) ?? new Set()).add(record.id));
        }
      }
    }
  });

  after(() => rm(folder, { recursive: true }));

  async function found(query: string): Promise<{ hits: Set<string>; partial: number }> {
    const request = { query, filters: {}, sort: 'relevance', exact: false } as const;
    const { hits, partial } = await search.search(request);
    const ids = await Promise.all(hits.map(async (hit) => (await hit.load()).id));
    return { hits: new Set(ids), partial: partial.length };
  }

  for (const [way, respell] of Object.entries(SPELLINGS)) {
    test(way, async () => {
      assert.ok(articlesOf.size > 500, 'the archive has words');
      const lost: string[] = [];
      for (const [word, articles] of articlesOf) {
        const { hits } = await found(respell(word));
        for (const id of articles) if (!hits.has(id)) lost.push(`${respell(word)} (${id})`);
      }
      assert.deepEqual(lost, []);
    });
  }

  test('made-up words find nothing', async () => {
    // Letters that never stand together in either language.
    const madeUp = fc
      .array(fc.constantFrom('ظظ', 'ضذ', 'ثظ', 'غخ', 'ذض', 'طظ', 'خغ'), {
        minLength: 3,
        maxLength: 5,
      })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(madeUp, async (word) => {
        const { hits, partial } = await found(word);
        assert.deepEqual([hits.size, partial], [0, 0], word);
      }),
      { numRuns: 60 },
    );
  });
});
