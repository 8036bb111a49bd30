import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleEntry } from '../../archive/article-entry.ts';
import { toAtom } from './atom.ts';
import { feedOf } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';
import { toRss } from './rss.ts';

const article: ArticleEntry = {
  id: 'k3x',
  language: 'fa',
  title: { by: 'source', text: '</title><script>&\u0008' },
  date: { basis: 'stated', edtf: '2023-07-04T10:20', text: '۱۳ تیر' },
  publisher: { source: null, text: 'روزنامه' },
  credits: [],
  tags: [],
  keywords: [],
  captions: [],
  readAlso: [],
  notes: [],
  capture: {
    path: 'captures/k3/k3x.txt',
    name: 'a',
    sha256: '0'.repeat(64),
    bytes: 3,
    encoding: 'utf-8',
  },
  file: 'articles/fa/2023/k3x.md',
  lead: 'متن',
  words: 1,
  digest: 'd',
};
const site = new URL('https://example.org');
const self = 'https://example.org/feeds/rss.xml';
const head = { title: 'رصد', description: 'd', language: null, home: 'https://example.org/' };
const feed = (...articles: Partial<ArticleEntry>[]) =>
  feedOf(
    head,
    articles.map((more) => ({ ...article, ...more })),
    { sources: new Map(), tags: new Map() },
    site,
  );
const inferred = feed({
  title: { by: 'editor', text: 'عنوان' },
  date: { basis: 'inferred', edtf: '2023-10-23?', reason: 'r' },
});

test('a stated date is the date of publication, in each format', () => {
  assert.match(toRss(feed({}), self), /<pubDate>Tue, 04 Jul 2023 10:20:00 GMT<\/pubDate>/u);
  assert.match(toAtom(feed({}), self, 'رصد'), /<published>2023-07-04T10:20:00\.000Z</u);
  assert.match(JSON.stringify(toJsonFeed(feed({}), self)), /"date_published":"2023-07-04T10:20/u);
});

test('an inferred date is in the words only, and an editor’s title in brackets', () => {
  const all = [
    toRss(inferred, self),
    toAtom(inferred, self, 'رصد'),
    JSON.stringify(toJsonFeed(inferred, self)),
  ];
  for (const written of all) {
    assert.doesNotMatch(written, /pubDate|<published|date_published/u);
    assert.match(written, /\[عنوان\]/u);
    assert.match(written, /تاریخ استنباطی \(EDTF 2023-10-23\?\)\. متن/u);
  }
});

test('a feed holds the newest fifty, and none without a date', () => {
  assert.equal(feed(...Array.from({ length: 60 }, () => ({}))).items.length, 50);
  assert.equal(feed({ date: { basis: 'unknown' } }).items.length, 0);
  assert.match(toAtom(feed(), self, 'رصد'), /<updated>1970-01-01T00:00:00\.000Z</u);
});

test('a hostile title is text', () => {
  for (const written of [toRss(feed({}), self), toAtom(feed({}), self, 'رصد')]) {
    assert.ok(written.includes('<title>&lt;/title&gt;&lt;script&gt;&amp;</title>'), written);
  }
});

test('addresses are absolute', () => {
  const item = toJsonFeed(feed({}), self)['items'] as { url: string }[];
  assert.equal(item[0]!.url, 'https://example.org/articles/k3x/');
});
