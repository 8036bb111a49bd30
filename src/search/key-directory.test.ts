import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { wording, type NameRecord } from '../archive/names.ts';
import type { Answer, Hit, SearchRequest } from './answer.ts';
import { buildSearchIndex } from './build-index.ts';
import { packDirectory, unpackDirectory } from './directory-files.ts';
import { ArchiveSearch } from './engine.ts';
import type { IndexDocument } from './index-document.ts';
import { sourceOf } from './index-source.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { filesIn } from './node.ts';
import { remembered } from './remembered.ts';
import { mergeKeys } from './write-directory.ts';

const ARTICLES = 90;
/** Words from the commonest to the rarest, some with their clitics, plurals and articles. */
const WORDS =
  'سفينة والسفينة السفن سفن مرفأ بمرفأ جسر جسور الجسر ولاية لاية بحر وبحر للبحر نهر قمح كتاب كتب الكتاب مدرسة مدارس باب كباب کشتی کشتی‌ها بندر بنادر رود رودها گندم می‌رسند نیروبا نيروبا 𐎀𐎁'.split(
    ' ',
  );
const NAMES: NameRecord[] = [
  {
    id: 'niruba',
    kind: 'entity',
    label: { ar: 'نيروبا', fa: 'نیروبا', en: 'Niruba' },
    wordings: [wording('نيروبا'), wording('مرفأ نيروبا'), wording('Niruba')],
  },
];

/** An article of each day; the word of number n stands in each (n²/9 + 1)th article or so. */
function article(number: number): IndexDocument {
  const words = WORDS.filter(
    (_, at) => (number * 7 + at * 5) % (1 + Math.ceil((at * at) / 9)) === 0,
  );
  const id = `a${number}`;
  return {
    id,
    url: `/articles/${id}/`,
    language: number % 3 === 0 ? 'fa' : 'ar',
    title: words.slice(0, 2).join(' '),
    titleBy: 'source',
    blocks: [
      words.join(' '),
      words
        .toReversed()
        .slice(0, number % 5)
        .join(' '),
    ],
    date: new Date(Date.UTC(2020, 0, 1 + number * 9)).toISOString().slice(0, 10),
    dateBasis: 'stated',
    publisher: number % 2 ? 'one' : null,
    publisherName: null,
    tags: [],
  };
}

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom('Niruba', 'قرنبيط', 'سفيينة', 's,v', 'و', 'ب') },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS).map((each) => each.slice(0, -1)) },
);
const segment = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 1, arbitrary: word.map((each) => `-${each}`) },
  { weight: 1, arbitrary: fc.tuple(word, word).map((pair) => `"${pair.join(' ')}"`) },
);
const requests = fc.record({
  query: fc
    .tuple(fc.array(segment, { minLength: 1, maxLength: 5 }), fc.constantFrom('', ' '))
    .map(([segments, end]) => segments.join(' ') + end),
  exact: fc.constantFrom(false, false, true),
  sort: fc.constantFrom('relevance', 'relevance', 'newest', 'oldest'),
  filters: fc.constantFrom<SearchRequest['filters']>({}, {}, { language: ['fa'] }),
});

function keysOf(hits: readonly Hit[]): string[][] {
  return hits.map(({ key, missing }) => [key, ...missing]);
}

function shown({ hits, partial, facets, ...rest }: Answer) {
  return { ...rest, years: facets.year, hits: keysOf(hits), partial: keysOf(partial) };
}

describe('the directory of keys', () => {
  let folder: string;
  let manifest: Manifest;
  let reads = 0;
  /** Unpacked, as where the host names the compression: most of the time would go into that. */
  const readOnce = remembered(async (file: string) => {
    const bytes = await filesIn(folder)(file);
    return file.endsWith('.bin') ? new Uint8Array(gunzipSync(bytes)) : bytes;
  });

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rasad-directory-'));
    const source = await sourceOf(Array.from({ length: ARTICLES }, (_, number) => article(number)));
    await buildSearchIndex({ source, names: NAMES, outDir: folder, volumeSize: 6 });
    manifest = JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8')) as Manifest;
    assert.ok(manifest.volumes.length > 15 && manifest.directory);
  });
  after(() => rm(folder, { recursive: true }));

  /** As a new visitor finds it; every file read is counted. */
  function open(of: Manifest): ArchiveSearch {
    return new ArchiveSearch(of, (file) => {
      reads += 1;
      return readOnce(file);
    });
  }

  test('changes no answer, whatever is asked of the whole archive', async () => {
    const { directory: _, ...without } = manifest;
    const [all, few] = [{ reads: 0 }, { reads: 0 }];
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        reads = 0;
        const expected = await open(without).search(request);
        all.reads += reads;
        reads = 0;
        const answer = await open(manifest).search(request);
        few.reads += reads;
        assert.deepEqual(shown(answer), shown(expected));
      }),
      { numRuns: 60, seed: 1 },
    );
    assert.ok(few.reads < 0.8 * all.reads, `${few.reads} files read in place of ${all.reads}`);
  });

  test('leaves nothing out of an answer that is said to be complete', async () => {
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const whole = await open(manifest).search(request);
        const search = open(manifest);
        let answer = await search.search(request, { parts: 1 });
        for (let parts = 2; !answer.searched.complete; parts *= 2) {
          answer = await search.search(request, { parts });
        }
        if (whole.hits.length === 0) return assert.equal(answer.hits.length, 0);
        assert.deepEqual(keysOf(answer.hits).sort(), keysOf(whole.hits).sort());
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  test('knows an unknown word from one file, and offers another at once', async () => {
    reads = 0;
    const answer = await open(manifest).search(
      { query: 'سفيينة ', filters: {}, sort: 'relevance', exact: false },
      { parts: 1 },
    );
    assert.deepEqual(answer.unknown, ['سفيينة']);
    assert.equal(answer.correction?.query, 'سفينة');
    assert.deepEqual(answer.searched, { articles: ARTICLES, of: ARTICLES, complete: true });
    assert.ok(reads <= 4, `${reads} files`);
  });

  test('depends on the volumes alone', async () => {
    const again = path.join(folder, 'again');
    const documents = Array.from({ length: ARTICLES }, (_, number) => article(number));
    const source = await sourceOf(documents.toReversed());
    await buildSearchIndex({ source, names: NAMES, outDir: again, volumeSize: 6 });
    assert.deepEqual(JSON.parse(await readFile(path.join(again, MANIFEST), 'utf8')), manifest);
    const { folder: here } = manifest.directory!;
    const file = `${here}0.bin`;
    assert.deepEqual(
      await readFile(path.join(again, file)),
      await readFile(path.join(folder, file)),
    );
  });
});

const key = fc.string({ unit: fc.constantFrom('a', 'ب', 'م', '𐎀', '𐎁', 'ƻ', '1'), minLength: 1 });

test('a file of the directory gives back what was written, but for what most volumes have', () => {
  const entry = fc.tuple(key, fc.uniqueArray(fc.nat({ max: 99 }), { minLength: 1, maxLength: 99 }));
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ([each]) => each, minLength: 1 }), (entries) => {
      const sorted = entries
        .map(([each, volumes]) => [each, volumes.toSorted((a, b) => a - b)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      const bytes = new TextEncoder().encode(packDirectory(sorted, 100));
      assert.deepEqual(
        unpackDirectory(new TextDecoder().decode(bytes)),
        sorted.map(([each, volumes]) => [each, volumes.length > 75 ? null : volumes]),
      );
    }),
  );
});

test('lists are merged: each key once, in order, with the lists that have it', () => {
  const lists = fc.array(fc.uniqueArray(key), { maxLength: 5 });
  fc.assert(
    fc.property(lists, (given) => {
      const sorted = given.map((list) => list.toSorted());
      const merged = [...mergeKeys(sorted)];
      const expected = [...new Set(given.flat())].sort();
      assert.deepEqual(
        merged.map(([each]) => each),
        expected,
      );
      for (const [each, having] of merged) {
        assert.deepEqual(
          having,
          given.flatMap((list, at) => (list.includes(each) ? [at] : [])),
        );
      }
    }),
  );
});
