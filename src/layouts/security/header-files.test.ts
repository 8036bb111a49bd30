import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caddySnippet, headersFile, nginxSnippet } from './header-files.ts';
import { HEADER_POLICY, META_POLICY } from './content-security-policy.ts';
import { cacheControlOf, SECURITY_HEADERS } from './response-headers.ts';

test('the policy begins with nothing allowed, and never allows inline or evaluated scripts', () => {
  for (const policy of [META_POLICY, HEADER_POLICY]) {
    assert.match(policy, /^default-src 'none'; /u);
    assert.doesNotMatch(policy, /'unsafe-|wasm|\*|https?:|data:|blob:/u);
  }
  assert.doesNotMatch(META_POLICY, /frame-ancestors/u);
});

test('every form has every header, below the folder of the site', () => {
  for (const form of [headersFile, nginxSnippet, caddySnippet]) {
    const text = form('/archive/');
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      assert.ok(text.includes(name) && text.includes(value), `${form.name}: ${name}`);
      // A quotation mark or line break would end the value.
      assert.doesNotMatch(value, /["\n]/u);
    }
    assert.match(text, /\/archive\/_astro\/[\s\S]*immutable/u);
  }
});

test('hashed files are kept for ever, the service worker is always asked for', () => {
  assert.match(cacheControlOf('_astro/Page.abc.js'), /immutable/u);
  assert.match(cacheControlOf('search-index/0123456789ab/words.bin'), /immutable/u);
  assert.equal(cacheControlOf('search-index/archive.json'), 'no-cache');
  assert.equal(cacheControlOf('sw.js'), 'no-cache');
  assert.equal(cacheControlOf('index.html'), 'no-cache');
});
