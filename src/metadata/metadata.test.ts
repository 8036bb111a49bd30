import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleEntry } from '../archive/article-entry.ts';
import { addressOf } from './address.ts';
import { alternatesOf } from './alternates.ts';
import { newsArticle, scriptJson } from './news-article.ts';

const article: ArticleEntry = {
  id: 'k3x',
  language: 'fa',
  title: { by: 'source', text: 'خبر' },
  date: { basis: 'stated', edtf: '2023-07-04T10:20', text: '۱۳ تیر' },
  publisher: { source: 'aran-news', text: 'آران نیوز' },
  credits: [],
  tags: ['talks'],
  keywords: [],
  captions: [],
  readAlso: [],
  notes: [],
  capture: {
    path: 'captures/k3/k3x.txt',
    name: 'a.txt',
    sha256: '0'.repeat(64),
    bytes: 3,
    encoding: 'utf-8',
  },
  file: 'articles/fa/2023/k3x.md',
  lead: 'متن',
  words: 1,
  digest: 'd',
};
const labels = { publisher: 'آران نیوز', publisherInEnglish: 'Aran News', tags: ['گفت‌وگو'] };

test('addresses are absolute only where the site is known', () => {
  assert.equal(addressOf('/fa/', undefined), '/fa/');
  assert.equal(addressOf('/fa/', new URL('https://example.org')), 'https://example.org/fa/');
});

test('a page has an alternate in each language, and the root one by default', () => {
  assert.deepEqual(alternatesOf('tags/', undefined), [
    { hreflang: 'ar', href: '/tags/' },
    { hreflang: 'fa', href: '/fa/tags/' },
    { hreflang: 'en', href: '/en/tags/' },
    { hreflang: 'x-default', href: '/tags/' },
  ]);
});

test('structured data holds what is stated', () => {
  const data = newsArticle(article, labels, new URL('https://example.org'));
  assert.equal(data['datePublished'], '2023-07-04T10:20');
  assert.equal(data['headline'], 'خبر');
  assert.equal(data['url'], 'https://example.org/articles/k3x/');
  assert.deepEqual(data['publisher'], { '@type': 'Organization', name: 'آران نیوز' });
  assert.deepEqual(data['isBasedOn'], {
    '@type': 'MediaObject',
    name: article.capture.name,
    contentUrl: 'https://example.org/articles/k3x/capture.txt',
    encodingFormat: 'text/plain',
    contentSize: `${article.capture.bytes} B`,
    sha256: article.capture.sha256,
  });
});

test('structured data says nothing that is inferred or unknown', () => {
  const vague: ArticleEntry = {
    ...article,
    title: { by: 'unknown' },
    date: { basis: 'inferred', edtf: '2023?', reason: 'r' },
    publisher: null,
  };
  const data = newsArticle(
    vague,
    { publisher: null, publisherInEnglish: null, tags: [] },
    undefined,
  );
  for (const key of ['datePublished', 'headline', 'publisher', 'url'])
    assert.ok(!(key in data), key);
});

test('a title cannot end the script element', () => {
  const json = scriptJson({ headline: '</script><b>' });
  assert.ok(!json.includes('<'));
  assert.deepEqual(JSON.parse(json), { headline: '</script><b>' });
});
