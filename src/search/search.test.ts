import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { wording, type NameRecord } from '../archive/names.ts';
import type { Answer, SearchRequest } from './answer.ts';
import { buildSearchIndex } from './build-index.ts';
import type { ArchiveSearch } from './engine.ts';
import type { IndexDocument } from './index-document.ts';
import { sourceOf } from './index-source.ts';
import { openSearch } from './node.ts';

function document(
  id: string,
  fields: Partial<IndexDocument> & Pick<IndexDocument, 'language' | 'title' | 'blocks'>,
): IndexDocument {
  return {
    id,
    url: `/articles/${id}/`,
    titleBy: 'source',
    date: '2024-05-06',
    dateBasis: 'stated',
    publisher: 'one',
    publisherName: { ar: 'الأولى', fa: 'نخست', en: 'One' },
    tags: [],
    ...fields,
  };
}

const DOCUMENTS: IndexDocument[] = [
  document('harbour', {
    language: 'ar',
    title: 'افتتاح الميناء الجديد',
    blocks: [
      'افتتح الوزير سامي حداد ميناءً في نيروبا، وقال إن السفن ستصل غدا.',
      'وبيانات الشحن تُنشر يوميا.',
    ],
    date: '2022-03-01',
    tags: ['trade'],
  }),
  document('bridge', {
    language: 'ar',
    title: 'جسر على النهر',
    blocks: ['بني جسر قديم قرب المدينة. لا سفن هنا.', 'قال سامي نجار إن الجسور كثيرة.'],
    date: '2023?',
    dateBasis: 'inferred',
    publisher: 'two',
    publisherName: { ar: 'الثانية', fa: 'دوم', en: 'Two' },
  }),
  document('trade', {
    language: 'fa',
    title: 'گفت‌وگوهای بازرگانی در نیروبا',
    blocks: ['همکاری‌های دو کشور در بندر نیروبا گسترش می‌یابد.', 'کشتی‌ها از ۱۲ اسفند می‌رسند.'],
    date: null,
    dateBasis: 'unknown',
    publisher: null,
    publisherName: null,
    tags: ['trade'],
  }),
];

const NAMES: NameRecord[] = [
  {
    id: 'niruba',
    kind: 'entity',
    label: { ar: 'نيروبا', fa: 'نیروبا', en: 'Niruba' },
    wordings: [wording('نيروبا'), wording('Niruba'), wording('Nairuba')],
  },
  {
    id: 'sami-haddad',
    kind: 'entity',
    label: { ar: 'سامي حداد', fa: 'سامی حداد', en: 'Sami Haddad' },
    wordings: [wording('سامي حداد'), wording('Sami Haddad')],
  },
  {
    id: 'trade',
    kind: 'tag',
    label: { ar: 'التجارة', fa: 'بازرگانی', en: 'Trade' },
    wordings: [wording('التجارة'), wording('بازرگانی'), wording('Trade')],
  },
];

async function idsOf(hits: Answer['hits']): Promise<string[]> {
  return Promise.all(hits.map(async (hit) => (await hit.load()).id));
}

// Several volumes have a directory of keys, one has none.
for (const volumeSize of [1, 2, 3]) {
  describe(`search in volumes of ${volumeSize}`, () => {
    let folder: string;
    let search: ArchiveSearch;

    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'rasad-search-'));
      const outDir = path.join(folder, 'search-index');
      await buildSearchIndex({
        source: await sourceOf(DOCUMENTS),
        names: NAMES,
        outDir,
        volumeSize,
      });
      search = await openSearch(outDir);
    });

    after(() => rm(folder, { recursive: true }));

    const ask = (query: string, request: Partial<SearchRequest> = {}): Promise<Answer> =>
      search.search({ query, filters: {}, sort: 'relevance', exact: false, ...request });

    async function finds(query: string, ids: string[], request?: Partial<SearchRequest>) {
      const { hits } = await ask(query, request);
      assert.deepEqual((await idsOf(hits)).sort(), ids.sort(), query);
    }

    test('a word is found in any form, in every volume', async () => {
      for (const query of ['سفينة', 'السفن', 'وسفن']) await finds(query, ['harbour', 'bridge']);
      await finds('همکاری ها', ['trade']);
      await finds('گفتگو', ['trade']);
      await finds('بيانات', ['harbour']);
    });

    test('different words stay different', async () => {
      await finds('مينا', ['harbour']);
      await finds('نار', []);
    });

    test('a name is found in every language and script', async () => {
      for (const query of ['Niruba', 'nairuba', 'نيروبا', 'لنيروبا', 'نیروبا']) {
        await finds(query, ['harbour', 'trade']);
      }
    });

    test('a name of two words is one: another of the same first name is not meant', async () => {
      await finds('Sami Haddad', ['harbour']);
      await finds('وسامي حداد', ['harbour']);
      await finds('سامي', ['harbour', 'bridge']);
    });

    test('a subject finds the articles that have it, in other languages too', async () => {
      for (const query of ['trade', 'تجارة', 'بازرگانی']) await finds(query, ['harbour', 'trade']);
    });

    test('all words must match; else the best in part, saying what they lack', async () => {
      await finds('جسر قديم', ['bridge']);
      const answer = await ask('جسر غدا');
      assert.equal(answer.hits.length, 0);
      assert.deepEqual((await idsOf(answer.partial)).sort(), ['bridge', 'harbour']);
      assert.deepEqual(
        answer.partial.flatMap(({ missing }) => missing).sort(),
        ['جسر', 'غدا'].sort(),
      );
      assert.deepEqual(answer.unknown, []);
    });

    test('behind a headline that one article has whole, others follow in part; not behind few words', async () => {
      const headline = await ask('افتتح الوزير سامي حداد ميناء لسفن');
      assert.deepEqual(await idsOf(headline.hits), ['harbour']);
      assert.deepEqual(await idsOf(headline.partial), ['bridge']);
      const few = await ask('افتتح الوزير سفن');
      assert.deepEqual([few.hits.length, few.partial.length], [1, 0]);
    });

    test('a word found nowhere is named, and corrections come only when nothing is found', async () => {
      const partly = await ask('جسر قرنبيط');
      assert.deepEqual(partly.unknown, ['قرنبيط']);
      assert.equal(partly.correction, null);
      const none = await ask('المديمة');
      assert.deepEqual([none.hits.length, none.partial.length], [0, 0]);
      assert.deepEqual(none.correction, { query: 'المدينة', kind: 'spelling' });
      assert.deepEqual((await ask('s]dl')).hits.length, 0);
      assert.equal((await ask('اغواطزكسش')).correction, null);
    });

    test('a word typed on the wrong layout is offered as it was meant', async () => {
      assert.deepEqual((await ask('[sv')).correction, { query: 'جسر', kind: 'keyboard' });
    });

    test('quotes ask for neighbours, a hyphen excludes', async () => {
      await finds('"جسر قديم"', ['bridge']);
      await finds('"قديم جسر"', []);
      await finds('سفن -جسر', ['harbour']);
      await finds('-جسر', ['harbour', 'trade']);
    });

    test('a word typed so far is a prefix; a whole word is not', async () => {
      await finds('افتت', ['harbour']);
      await finds('Nir', ['harbour', 'trade']);
      await finds('بني', ['bridge']);
    });

    test('exact spelling finds only that spelling, on either keyboard', async () => {
      await finds('السفن', ['harbour'], { exact: true });
      await finds('Niruba', [], { exact: true });
      await finds('نيروبا', ['harbour', 'trade'], { exact: true });
    });

    test('filters and dates narrow, facets count, no words browse', async () => {
      await finds('', ['harbour', 'bridge', 'trade']);
      await finds('', ['trade'], { filters: { language: ['fa'] } });
      await finds('', ['harbour', 'bridge'], { filters: { publisher: ['one', 'two'] } });
      await finds('', ['bridge'], { from: '2023-06-01' });
      await finds('', ['harbour'], { to: '2022-12-31' });
      const { facets } = await ask('', { filters: { language: ['ar'] } });
      assert.deepEqual(facets.language, { ar: 2, fa: 1 });
      assert.deepEqual(facets.year, { '2022': 1, '2023': 1 });
      assert.deepEqual(facets.tag, { trade: 1 });
    });

    test('newest and oldest first; an unknown date comes last', async () => {
      const orders = {
        newest: ['bridge', 'harbour', 'trade'],
        oldest: ['harbour', 'bridge', 'trade'],
      };
      for (const sort of ['newest', 'oldest'] as const) {
        assert.deepEqual(await idsOf((await ask('', { sort })).hits), orders[sort]);
      }
    });

    test('results show the text as written, with the words found marked', async () => {
      const [hit] = (await ask('سفن وزير')).hits;
      const { tokens, marked, titleTokens, ...record } = await hit!.load();
      assert.equal(record.title, DOCUMENTS[0]!.title);
      assert.equal(tokens.slice(titleTokens).join(' '), DOCUMENTS[0]!.blocks.join(' '));
      assert.deepEqual(
        marked.map((index) => tokens[index]),
        ['الوزير', 'السفن'],
      );
    });

    test('any text is a query', async () => {
      const strange = [
        '"',
        '-',
        '""',
        '\uD800',
        '\u202E"abc',
        '<img src=x>',
        '%00',
        ' '.repeat(50),
      ];
      for (const query of [...strange, 'و '.repeat(5000), 'ك'.repeat(10_000)]) {
        assert.ok((await ask(query)).hits.length <= DOCUMENTS.length);
      }
    });
  });
}
