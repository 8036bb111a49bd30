import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchiveIndex, neighboursOf } from './archive-index.ts';
import type { ArticleDate } from './article.ts';
import type { ArticleEntry } from './article-entry.ts';
import { headlineResolver } from './headlines.ts';

const stated = (edtf: string): ArticleDate => ({ basis: 'stated', edtf, text: edtf });

function entry(id: string, date: ArticleDate, tags: string[] = []): ArticleEntry {
  return {
    id,
    language: 'ar',
    title: { by: 'source', text: `عنوان ${id}` },
    date,
    publisher: null,
    credits: [],
    tags,
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

function titled(id: string, text: string): ArticleEntry {
  return { ...entry(id, stated('2021')), title: { by: 'source', text } };
}

const label = { ar: 'ا', fa: 'ا', en: 'a' };
const also = { ar: [], fa: [], en: [] };
const index = (articles: ArticleEntry[]) =>
  buildArchiveIndex({
    articles,
    tags: ['rare', 'common', 'unused'].map((id) => ({ id, label, also })),
    sources: [],
    entities: [],
  });
const ids = (articles: readonly ArticleEntry[] | undefined) => articles?.map(({ id }) => id);

const sample = index([
  entry('undated', { basis: 'unknown' }),
  entry('b', stated('2021-04-09')),
  entry('a', stated('2021-04-09')),
  entry('later', stated('2021-04-09T18:57')),
  entry('year', stated('2023~')),
]);

test('newest first, ties by id, undated last', () => {
  assert.deepEqual(ids(sample.articles), ['year', 'later', 'a', 'b', 'undated']);
});

test('an article dated to a year is in that year and in no month', () => {
  assert.deepEqual(ids(sample.byYear.get('2023')), ['year']);
  assert.deepEqual([...sample.byMonth.keys()], ['2021-04']);
  assert.deepEqual(ids(sample.undated), ['undated']);
});

test('a tag without articles is counted as none', () => {
  assert.equal(sample.countedTags.get('unused')?.count, 0);
});

test('neighbours follow the dates, and an undated article has none', () => {
  const { older, newer } = neighboursOf(sample, 'later');
  assert.deepEqual([older?.id, newer?.id], ['a', 'year']);
  assert.deepEqual(neighboursOf(sample, 'b').older, null);
  assert.deepEqual(neighboursOf(sample, 'undated'), { older: null, newer: null });
});

test('a headline finds its article in the other keyboard’s letters, never one of two', () => {
  const resolve = headlineResolver([
    titled('one', 'إيران: مناورات «كبرى»'),
    titled('two', 'عنوان واحد'),
    titled('three', 'عنوان واحد'),
  ]);
  assert.equal(resolve('ایران مناورات کبرى')?.id, 'one');
  assert.equal(resolve('عنوان واحد'), null);
  assert.equal(resolve('عنوان آخر'), null);
});

test('a date that may be of two Jalali years is in both, the newest year first', () => {
  const { byJalaliYear, byJalaliMonth, byJalaliDay } = sample;
  assert.deepEqual([...byJalaliYear.keys()], ['1402', '1401', '1400']);
  assert.deepEqual(ids(byJalaliYear.get('1401')), ['year']);
  assert.deepEqual([...byJalaliMonth.keys()], ['1400-01']);
  assert.deepEqual(ids(byJalaliDay.get('01-20')), ['later', 'a', 'b']);
});

function received(id: string, day?: string): ArticleEntry {
  const { capture, ...rest } = entry(id, stated('2021'));
  return { ...rest, capture: { ...capture, ...(day && { received: day }) } };
}

test('what was taken in last comes first; what has no day on record is left out', () => {
  const { lately } = index([
    received('a', '2026-01-02'),
    received('b', '2026-03-01'),
    received('c'),
    received('d', '2026-01-02'),
  ]);
  assert.deepEqual(ids(lately), ['b', 'a', 'd']);
});
