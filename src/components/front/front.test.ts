import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleEntry } from '../../archive/article-entry.ts';
import type { ArticleMention } from '../../archive/entities/entity-index.ts';
import type { ArticleDate } from '../../archive/article.ts';
import type { EntityRecord } from '../../archive/vocabulary-files.ts';
import { namesInTheNews } from './names-in-the-news.ts';
import { onTheDaysOf } from './on-this-day-data.ts';

function article(id: string, date: ArticleDate): ArticleEntry {
  return {
    id,
    language: 'ar',
    title: { by: 'source', text: `خبر ${id}` },
    date,
    publisher: null,
    credits: [],
    tags: [],
    keywords: [],
    captions: [],
    readAlso: [],
    notes: [],
    capture: { path: `captures/${id}.txt`, name: id, sha256: '', bytes: 1, encoding: 'utf-8' },
    file: `articles/ar/${id}.md`,
    lead: '',
    words: 1,
    digest: id,
  };
}
const stated = (edtf: string): ArticleDate => ({ basis: 'stated', edtf, text: edtf });

function entity(id: string, kind: 'person' | 'place'): EntityRecord {
  return { id, kind, name: { ar: id, fa: id, en: id } } as unknown as EntityRecord;
}

test('names are counted once an article, and only those that have a page are named', () => {
  const [a, b, c, place] = [
    entity('a', 'person'),
    entity('b', 'person'),
    entity('c', 'person'),
    entity('p', 'place'),
  ] as const;
  const mentions: Record<string, EntityRecord[]> = { x: [a, a, a, place], y: [b, c], z: [b, a] };
  const found = namesInTheNews(
    ['x', 'y', 'z'].map((id) => article(id, stated('2021'))),
    {
      inArticle: (id) => mentions[id]!.map((each) => ({ entity: each }) as ArticleMention),
      withPage: new Map([a, b, place].map((each) => [each.id, each])),
    },
    'person',
    5,
  );
  assert.deepEqual(
    found.map(({ entity: { id }, count }) => [id, count]),
    [
      ['a', 2],
      ['b', 2],
    ],
  );
});

test('a day of the year has what was published on it in the reader’s calendar, doubts said', () => {
  const certain = article('c', stated('2021-04-09T18:57'));
  const inferred = article('i', { basis: 'inferred', edtf: '2020-04-09?', reason: 'ل' });
  const archive = {
    byDay: new Map([['04-09', [certain, inferred]]]),
    byJalaliDay: new Map([['01-20', [certain]]]),
  };
  const days = onTheDaysOf('04', 'ar', archive);
  assert.deepEqual(Object.keys(days), ['09']);
  assert.deepEqual(
    days['09']!.map(({ address, date, doubt }) => [address, date, doubt]),
    [
      ['/articles/c/', '9 أبريل/نيسان 2021', ''],
      ['/articles/i/', '9 أبريل/نيسان 2020', 'تاريخ مستنتَج'],
    ],
  );
  assert.deepEqual(onTheDaysOf('01', 'fa', archive)['20']![0]!.date, '۲۰ فروردین ۱۴۰۰');
  assert.deepEqual(onTheDaysOf('05', 'ar', archive), {});
});
