import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ArticleDate } from '../article.ts';
import { buildNameIndex } from '../mentions/name-index.ts';
import { nameRecords } from '../names.ts';
import type { EntityRecord } from '../vocabulary-files.ts';
import { entitySchema } from '../vocabulary.ts';
import { FeatureCollector, type RelatableArticle } from './features.ts';
import { rankRelated } from './rank-related.ts';
import { Likenesses, prepareComparison, type Comparison } from './similarity.ts';
import { RowProducts } from './sparse-rows.ts';

const stated = (edtf: string): ArticleDate => ({ basis: 'stated', edtf, text: edtf });

function entity(id: string, ar: string, fa: string, en: string): EntityRecord {
  const name = { ar, fa, en };
  return { id, kind: 'place', ...entitySchema.parse({ name, description: name }) };
}

const entities = [
  entity('shiraz', 'شيراز', 'شیراز', 'Shiraz'),
  entity('tabriz', 'تبريز', 'تبریز', 'Tabriz'),
  entity('tunis', 'تونس العاصمة', 'تونس', 'Tunis'),
];
const index = buildNameIndex(nameRecords(entities, []));

function article(id: string, edtf: string | null, title: string, text: string): RelatableArticle {
  return {
    id,
    language: 'ar',
    date: edtf === null ? { basis: 'unknown' } : stated(edtf),
    tags: [],
    title,
    blocks: [text],
  };
}

function features(articles: readonly RelatableArticle[]) {
  const collector = new FeatureCollector(index);
  for (const each of articles) collector.add(each);
  return collector.finish();
}

const likeness = (comparison: Comparison, a: number, b: number) =>
  new Likenesses(comparison).of(a, [b])[0]!;
const related = (articles: readonly RelatableArticle[], limit = 4) =>
  rankRelated(features(articles), limit);
const idsOf = (relations: readonly { id: string }[] | undefined) => relations?.map(({ id }) => id);

const WEATHER =
  'أعلنت هيئة الأرصاد أن أمطارا غزيرة ستهطل على مدينة شيراز وضواحيها حتى مساء الخميس مع رياح قوية تثير الغبار في الطرقات';
const STORM = 'عاد الغبار إلى طرقات شيراز وأغلقت المدارس أبوابها بسبب الرياح القوية والأمطار';
const MATCH = 'فاز الفريق الأول بهدفين في مباراة حضرها جمهور كبير وسجل اللاعب البديل هدف الحسم';
const BOOKS = 'افتتح معرض الكتاب السنوي بمشاركة ناشرين من دول كثيرة وندوات عن الترجمة والشعر';

test('an article is related to the one that shares its words and names, and says which', () => {
  const found = related([
    article('a', '2021-04-09', 'أمطار', WEATHER),
    article('b', '2021-04-11', 'غبار', STORM),
    article('c', '2021-04-09', 'رياضة', MATCH),
    article('d', '2021-04-09', 'كتب', BOOKS),
  ]);
  assert.deepEqual(found.get('a'), [
    {
      id: 'b',
      reason: { sharedEntities: ['shiraz'], sharedTags: [], time: 'week', text: 'similar' },
    },
  ]);
  assert.deepEqual(found.get('c'), [], 'the same day alone is no reason');
});

test('entities and tags relate articles of two languages', () => {
  const persian: RelatableArticle = {
    id: 'fa',
    language: 'fa',
    date: { basis: 'unknown' },
    tags: ['weather'],
    title: '',
    blocks: ['بارش باران در شیراز از فردا آغاز می‌شود'],
  };
  const found = related([
    { ...article('ar', '2021-04-09', '', WEATHER), tags: ['weather'] },
    persian,
    article('c', '2021-04-09', '', MATCH),
    article('d', '2021-04-09', '', BOOKS),
  ]);
  assert.deepEqual(found.get('ar'), [
    {
      id: 'fa',
      reason: { sharedEntities: ['shiraz'], sharedTags: ['weather'], time: null, text: null },
    },
  ]);
});

test('a rare name says more than a common one', () => {
  const common = ['e1', 'e2', 'e3', 'e4'].map((id) => article(id, null, '', `${id} شيراز`));
  const found = related([
    article('x', null, '', 'شيراز وتبريز'),
    article('rare', null, '', 'تبريز البعيدة'),
    ...common,
  ]);
  assert.equal(found.get('x')![0]!.id, 'rare');
  assert.deepEqual(found.get('x')![0]!.reason.sharedEntities, ['tabriz']);
});

test('the same text published again is told apart from a follow-up, and shown once', () => {
  const again = `${WEATHER}، بحسب بيان الهيئة`;
  const found = related([
    article('a', '2021-04-09', 'أمطار غزيرة', WEATHER),
    article('copy-1', '2021-04-10', 'أمطار غزيرة', again),
    article('copy-2', '2021-04-11', 'أمطار غزيرة', again),
    article('later', '2021-04-12', 'أمطار غزيرة في شيراز', `أمطار غزيرة ورياح قوية. ${STORM}`),
    article('c', '2021-04-09', 'رياضة', MATCH),
    article('d', '2021-04-09', 'كتب', BOOKS),
    article('e', '2021-04-09', 'مكتبات', `${BOOKS} ${MATCH}`),
  ]);
  assert.deepEqual(idsOf(found.get('a')), ['copy-1', 'later']);
  assert.equal(found.get('a')![0]!.reason.text, 'same');
  assert.notEqual(found.get('a')![1]!.reason.text, 'same');
  assert.equal(found.get('later')!.length, 1, 'one of three printings of one text');
});

test('a later article in much the same words takes the earlier one up', () => {
  const first = 'بدأت في تبريز محاكمة المتهمين بسرقة المتحف الوطني وسط حراسة مشددة';
  const second = 'انتهت في تبريز محاكمة المتهمين بسرقة المتحف الوطني بسجنهم، وسط حراسة مشددة';
  const filler = [MATCH, BOOKS, WEATHER, STORM].map((text, at) =>
    article(`f${at}`, '2021-04-10', '', text),
  );
  const found = related([
    article('first', '2021-04-09', 'محاكمة سارقي المتحف الوطني', first),
    article('second', '2021-04-12', 'السجن لسارقي المتحف الوطني بعد محاكمة', second),
    ...filler,
  ]);
  assert.equal(found.get('first')![0]!.reason.text, 'later');
  assert.equal(found.get('second')![0]!.reason.text, 'earlier');
});

test('nearer in time goes first among equals, and an unknown date adds and takes nothing', () => {
  const ofAll = features([
    article('a', '2021-04-09', '', WEATHER),
    article('near', '2021-04-10', '', STORM),
    article('far', '2011-01-01', '', STORM),
    article('undated', null, '', STORM),
    article('c', '2021-04-09', '', MATCH),
    article('d', '2021-04-09', '', BOOKS),
  ]);
  const comparison = prepareComparison(ofAll);
  const score = (id: string) =>
    likeness(comparison, ofAll.ids.indexOf('a'), ofAll.ids.indexOf(id)).score;
  assert.ok(score('near') > score('far'));
  assert.equal(score('undated'), score('far'));
  assert.equal(rankRelated(ofAll, 4).get('a')![0]!.id, 'near');
});

test('in an archive too large to compare all with all, the rare word still finds its pair', () => {
  const many = Array.from({ length: 1200 }, (_, at) =>
    article(`m${at}`, `20${10 + (at % 9)}-01-01`, '', `${MATCH} نص${at} كلمة${at % 300}`),
  );
  const found = related([
    ...many,
    article('old', '2001-01-01', '', `${MATCH} زلزال مدمر`),
    article('new', '2020-01-01', '', `${MATCH} زلزال مدمر آخر`),
  ]);
  assert.equal(found.get('old')![0]!.id, 'new');
  assert.equal(found.get('new')![0]!.id, 'old');
});

function dayOf2010(at: number): string {
  return new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10);
}

test('of a feature that too many have, those nearest in time propose', () => {
  const quakes = Array.from({ length: 900 }, (_, at) =>
    article(`quake${at}`, dayOf2010(at), '', 'زلزال مدمر'),
  );
  const snow = Array.from({ length: 1100 }, (_, at) =>
    article(`snow${at}`, dayOf2010(at), '', 'عاصفة ثلجية'),
  );
  const found = related([...quakes, ...snow], 2);
  assert.deepEqual(idsOf(found.get('quake0')), ['quake1', 'quake2']);
  assert.deepEqual(idsOf(found.get('quake450')), ['quake451', 'quake449']);
  assert.deepEqual(idsOf(found.get('quake899')), ['quake898', 'quake897']);
});

test('of another language it counts for nothing that no word is shared', () => {
  const persian: RelatableArticle = { ...article('fa', null, '', 'باران شیراز'), language: 'fa' };
  const ofAll = features([
    article('a', null, '', 'أمطار شيراز'),
    persian,
    article('c', null, '', MATCH),
    article('d', null, '', BOOKS),
  ]);
  const comparison = prepareComparison(ofAll);
  const at = (id: string) => ofAll.ids.indexOf(id);
  const { score, text } = likeness(comparison, at('a'), at('fa'));
  assert.equal(text, 0);
  const names = new RowProducts(comparison.names).of(at('a'), [at('fa')])[0]!;
  assert.ok(names > 0 && score > comparison.weights.names * names);
});

const vocabulary = [WEATHER, STORM, MATCH, BOOKS].flatMap((text) => text.split(' '));
const anyArticles = fc
  .array(
    fc.record({
      language: fc.constantFrom('ar' as const, 'fa' as const),
      date: fc.constantFrom<ArticleDate>(
        { basis: 'unknown' },
        stated('2021-04-09'),
        stated('2021-04-09T18:57'),
        stated('2021-04'),
        stated('2021~'),
      ),
      tags: fc.uniqueArray(fc.constantFrom('weather', 'sport'), { maxLength: 2 }),
      words: fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 40 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ words, ...rest }, at): RelatableArticle => ({
      ...rest,
      id: `id${at}`,
      title: words.slice(0, 3).join(' '),
      blocks: [words.join(' ')],
    })),
  );

test('property: the order in which articles are read changes nothing', () => {
  fc.assert(
    fc.property(
      anyArticles.chain((articles) =>
        fc.tuple(
          fc.constant(articles),
          fc.shuffledSubarray(articles, { minLength: articles.length }),
        ),
      ),
      ([articles, shuffled]) => {
        assert.deepEqual(related(shuffled), related(articles));
      },
    ),
    { numRuns: 60 },
  );
});

test('property: likeness is the same either way round, to the last bit', () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      const comparison = prepareComparison(features(articles));
      for (const [a] of articles.entries()) {
        for (const [b] of articles.entries()) {
          assert.deepEqual(likeness(comparison, a, b), likeness(comparison, b, a));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('property: never itself, none twice, and what is shared is shared both ways', () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      const found = related(articles, 12);
      for (const [id, relations] of found) {
        const ids = idsOf(relations)!;
        assert.ok(!ids.includes(id));
        assert.equal(new Set(ids).size, ids.length);
        for (const { id: other, reason } of relations) {
          const back = found.get(other)!.find((relation) => relation.id === id)?.reason;
          if (!back) continue;
          assert.deepEqual(
            [back.sharedEntities, back.sharedTags, back.time],
            [reason.sharedEntities, reason.sharedTags, reason.time],
          );
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('property: fewer asked for are the first of more', () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      const all = related(articles, 12);
      for (const [id, relations] of related(articles, 2)) {
        assert.deepEqual(relations, all.get(id)!.slice(0, 2));
      }
    }),
    { numRuns: 60 },
  );
});
