import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { BODY, KeyIndex, SILENT, TITLE, type Weight } from './key-index.ts';
import { filesIn } from './node.ts';
import { KeyLookup, rarity } from './lookup.ts';
import { openVolume, type OpenVolume } from './open-volumes.ts';
import { writeKeys } from './write-volume.ts';

/** Pagefind (1.6.0), in as far as it is asked here: what it finds, our reader must find. */
interface Engine {
  preload(term: string): Promise<void>;
  search(term: string): Promise<{
    readonly results: readonly {
      readonly id: string;
      readonly score: number;
      readonly words: readonly number[];
      data(): Promise<{ readonly url: string }>;
    }[];
  }>;
}

/** BM25 and nothing else, as this archive ranks. */
const RANKING = {
  termSimilarity: 0,
  diacriticSimilarity: 0,
  termFrequency: 1,
  termSaturation: 1.2,
  pageLength: 0.75,
};

const KEYS = Array.from({ length: 400 }, (_, at) => `${'كتبسلم'[at % 6]}${'نهو'[at % 3]}${at}ƻx`);
KEYS.push('йодƻx', 'καφέƻx', 'بƻa1');
const ARTICLES = 30;

/** A place in a page: a key and how it counts, or a place without. */
type Place = readonly [key: string, weight: Weight] | null;

function weighed(key: string, at: number): Place[] {
  if (at % 11 === 0)
    return [
      [key, TITLE],
      [key, TITLE],
    ];
  if (at % 13 === 0) return [[key, SILENT]];
  return [[key, BODY], null, [key, BODY]];
}

/** A page of keys: some often, some rare, some of another weight or of none. */
function page(number: number): Place[] {
  const keys = KEYS.filter((_, at) => (at * 7 + number * 3) % (2 + (at % 9)) === 0);
  return keys.flatMap((key, at) => [...weighed(key, at), null]);
}

/** Pagefind multiplies weights by 24, and cuts off what is behind the point. */
const WEIGHTS: Readonly<Record<Weight, number>> = { [BODY]: 25.2 / 24, [SILENT]: 0, [TITLE]: 4 };

function html(places: readonly Place[]): string {
  const content = places.map((place) =>
    place ? `<span data-pagefind-weight="${WEIGHTS[place[1]]}">${place[0]}</span>` : '.',
  );
  return `<html><body data-pagefind-body data-pagefind-meta="title:.">${content.join(' ')}</body></html>`;
}

describe('what is read from a volume', () => {
  let folder: string;
  let engine: Engine;
  let volume: OpenVolume;
  /** The index's id of an article by the engine's. */
  const idOf = new Map<string, string>();
  const fetchElsewhere = globalThis.fetch;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rasad-volume-'));
    const written = path.join(folder, 'engine');
    process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '500';
    const { index } = await createIndex({ forceLanguage: 'v0' });
    const keys = new KeyIndex();
    const lengths: number[] = [];
    for (let number = 0; number < ARTICLES; number++) {
      const places = page(number);
      await index!.addHTMLFile({ url: `/${number}/`, content: html(places) });
      for (const [at, place] of places.entries()) {
        if (place) keys.add(keys.number(place[0]), number, at, place[1]);
      }
      lengths.push(places.length);
    }
    await index!.writeFiles({ outputPath: written });
    await close();
    await writeFile(path.join(written, 'package.json'), '{"type":"module"}');
    // The engine fetches its files: here they are read.
    globalThis.fetch = async (input) =>
      new Response(await readFile(String(input as string).replace(/\?.*$/u, '')));
    const script = (await import(pathToFileURL(path.join(written, 'pagefind.js')).href)) as {
      createInstance(options: object): Engine;
    };
    const options = { basePath: `${written}/`, noWorker: true, ranking: RANKING };
    engine = script.createInstance(options);
    await mkdir(path.join(folder, 'volume/index'), { recursive: true });
    writeKeys(path.join(folder, 'volume'), keys, lengths, []);
    const entry = { folder: 'volume/', articles: ARTICLES, days: null };
    volume = openVolume(entry, filesIn(folder));
  });

  after(async () => {
    globalThis.fetch = fetchElsewhere;
    await rm(folder, { recursive: true });
  });

  test('is what the engine itself finds, with its frequencies and places', async () => {
    const slices = await readdir(path.join(folder, 'volume/index'));
    assert.ok(slices.length > 5, `${slices.length} slices`);
    // What begins with a string can stand in any slice, and the engine answers from those it has.
    for (const key of KEYS) await engine.preload(key);
    const lookup = new KeyLookup([volume]);
    const beginnings = new Set(KEYS.map((key) => key.slice(0, 3)));
    let found = 0;
    for (const key of [...KEYS, ...beginnings]) {
      const { results } = await engine.search(key);
      for (const { id, data } of results) {
        if (!idOf.has(id)) idOf.set(id, volume.ids[Number((await data()).url.slice(1, -1))]!);
      }
      const weight = rarity(ARTICLES, results.length);
      const matches = await lookup[beginnings.has(key) ? 'beginning' : 'whole'](key);
      assert.deepEqual(
        [...matches.keys()].sort(),
        results.map(({ id }) => idOf.get(id)).sort(),
        key,
      );
      const together = beginnings.has(key);
      for (const { id, score, words } of results) {
        const match = matches.get(idOf.get(id)!)!;
        assert.deepEqual(
          match.words.toSorted((a, b) => a - b),
          words,
          `${key} in ${id}`,
        );
        assert.ok(
          // The engine adds up several keys, which we let saturate as one; and lengths of articles
          // are kept to a fiftieth of the mean.
          together || score === 0 || Math.abs((match.frequency * weight) / score - 1) < 0.02,
          `${key} in ${id}: ${match.frequency}, ${score / weight}`,
        );
        found += 1;
      }
    }
    assert.ok(found > 1000, `${found} compared`);
  });

  test('a key that is not there is not found, nor one that begins so', async () => {
    for (const key of ['كƻx', KEYS[0]!.slice(0, -1), `${KEYS[0]!}0`, 'ي', '']) {
      assert.deepEqual(await (await volume.reader()).whole(key), [], key);
    }
  });
});
