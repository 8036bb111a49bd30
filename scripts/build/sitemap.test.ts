import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitemapFiles } from './sitemap.ts';

const base = new URL('https://news.example/archive/');

test('a page is listed with its other languages, an article alone, what is behind it not at all', () => {
  const pages = ['', 'fa/', 'en/', 'articles/k3/', 'articles/k3/capture/', 'search/', 'fa/search/'];
  const sitemap = sitemapFiles(pages, base).get('sitemap-0.xml')!;
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, address]) => address);
  assert.deepEqual(
    listed,
    ['', 'articles/k3/', 'en/', 'fa/'].map((page) => base.href + page),
  );
  assert.equal(sitemap.split(`hreflang="fa" href="${base.href}fa/"`).length - 1, 3);
  assert.match(sitemap, /articles\/k3\/<\/loc><\/url>/u);
});

test('no file has more addresses than the protocol allows, and the index names every file', () => {
  const pages = Array.from({ length: 100_000 }, (_, at) => `articles/${at}/`);
  const files = sitemapFiles(pages, base);
  const index = files.get('sitemap-index.xml')!;
  const counts = [...files].flatMap(([name, text]) => {
    if (name === 'sitemap-index.xml') return [];
    assert.ok(index.includes(`<loc>${base.href}${name}</loc>`), name);
    assert.ok(text.length < 50_000_000);
    return [text.split('<url>').length - 1];
  });
  assert.ok(counts.every((count) => count <= 50_000));
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    100_000,
  );
});
