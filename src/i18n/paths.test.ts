import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from './locale.ts';
import {
  articlePath,
  localeOfParameter,
  localeParameter,
  localePath,
  pageOfList,
  rawCapturePath,
} from './paths.ts';

test('the root language has no prefix, the others have theirs', () => {
  assert.equal(localePath('ar', ''), '/');
  assert.equal(localePath('ar', 'tags/nato/'), '/tags/nato/');
  assert.equal(localePath('fa', ''), '/fa/');
  assert.equal(localePath('en', 'search/'), '/en/search/');
});

test('the route parameter reads back', () => {
  for (const locale of LOCALES) assert.equal(localeOfParameter(localeParameter(locale)), locale);
});

test('an article has one address', () => {
  assert.equal(articlePath('a1'), '/articles/a1/');
  assert.equal(rawCapturePath('a1'), '/articles/a1/capture.txt');
});

test('the first page of a list has no number', () => {
  assert.equal(pageOfList('tags/nato/', null), 'tags/nato/');
  assert.equal(pageOfList('tags/nato/', 3), 'tags/nato/p3/');
});
