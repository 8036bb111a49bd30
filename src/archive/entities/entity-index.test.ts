import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchiveIndex } from '../archive-index.ts';
import type { ArticleEntry } from '../article-entry.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { buildNameIndex } from '../mentions/name-index.ts';
import { nameRecords } from '../names.ts';
import type { EntityRecord } from '../vocabulary-files.ts';
import { entitySchema } from '../vocabulary.ts';
import { buildEntityIndex } from './entity-index.ts';
import { MentionTableBuilder } from './mention-table.ts';

const three = (text: string) => ({ ar: text, fa: text, en: text });
const entity = (id: string, name: string, more: object = {}): EntityRecord => ({
  id,
  kind: 'place',
  ...entitySchema.parse({ name: three(name), description: three('-'), ...more }),
});
const entities = [
  entity('baku', 'باكو', { partOf: ['azerbaijan'] }),
  entity('azerbaijan', 'أذربيجان', { partOf: ['caucasus'] }),
  entity('caucasus', 'القوقاز'),
  entity('shusha', 'شوشا'),
  entity('war', 'معركة لا يسميها أحد', { recalledBy: ['old'] }),
  entity('peru', 'بيرو', { partOf: ['caucasus'] }),
];

const entry = (id: string, edtf: string | null): ArticleEntry => ({
  id,
  language: 'ar',
  title: { by: 'source', text: id },
  date: edtf === null ? { basis: 'unknown' } : { basis: 'stated', edtf, text: edtf },
  publisher: null,
  credits: [],
  tags: [],
  keywords: [],
  captions: [],
  readAlso: [],
  notes: [],
  capture: { path: 'captures/a.txt', name: 'a', sha256: '0', bytes: 1, encoding: 'utf-8' },
  file: `articles/ar/${id}.md`,
  lead: '',
  words: 1,
  digest: id,
});
const articles = [entry('old', '2020-07-17'), entry('new', '2021-06'), entry('undated', null)];
const texts: Record<string, string[]> = {
  old: ['خبر عن باكو', 'في باكو وشوشا.', 'وصل إلى  باكو.'],
  new: ['خبر', 'زار أذربيجان ثم شوشا.'],
  undated: ['', 'قالت أذربيجان.'],
};

const names = buildNameIndex(nameRecords(entities, []));
const builder = new MentionTableBuilder();
for (const article of articles) {
  const ofArticle = texts[article.id]!;
  builder.add(article, ofArticle, findMentions(names, article.language, ofArticle).mentions);
}
const archive = buildArchiveIndex({ articles, tags: [], sources: [], entities });
const index = buildEntityIndex(archive, builder.finish());
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

test('the articles that name an entity are newest first, the undated last', () => {
  assert.deepEqual(ids(index.articlesNaming('shusha')), ['new', 'old']);
  assert.deepEqual(ids(index.articlesNaming('azerbaijan')), ['new', 'undated']);
  assert.deepEqual(index.articlesNaming('peru'), []);
});

test('places cut the name out of the text as it is written', () => {
  const places = index.placesIn('baku', 'old');
  assert.deepEqual(
    places.map(({ block, start, end }) => [block, texts['old']![block]!.slice(start, end)]),
    [
      [0, 'باكو'],
      [1, 'باكو'],
      [2, 'باكو'],
    ],
  );
  assert.equal(index.mentionCount('baku'), 3);
  assert.deepEqual(index.placesIn('baku', 'new'), []);
});

test('spellings are counted by language', () => {
  assert.deepEqual(index.spellings('baku'), [{ language: 'ar', text: 'باكو', count: 3 }]);
});

test('who is named in the same articles, the rarer first where counts are equal', () => {
  assert.deepEqual(
    index.namedTogether('shusha', 8).map(({ entity, articles }) => [entity.id, articles]),
    [
      ['baku', 1],
      ['azerbaijan', 1],
    ],
  );
  assert.equal(index.namedTogether('shusha', 1).length, 1);
});

test('mentions in time leave out what is undated', () => {
  assert.deepEqual(index.inTime('azerbaijan'), [{ period: '2021-06', mentions: 1, articles: 1 }]);
});

test('a page for what is named or recalled and for what that is part of, and for nothing else', () => {
  assert.deepEqual([...index.withPage.keys()], ['azerbaijan', 'baku', 'caucasus', 'shusha', 'war']);
});

test('every mention in an article is given in the order of the text', () => {
  assert.deepEqual(
    index.inArticle('old').map(({ entity, block }) => [entity.id, block]),
    [
      ['baku', 0],
      ['baku', 1],
      ['shusha', 1],
      ['baku', 2],
    ],
  );
});
