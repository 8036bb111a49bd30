import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPages, htmlChecker } from '../scripts/check-html/check-pages.ts';
import { SITE_FOLDER } from './site.ts';

test('every page of the built site is valid HTML', async () => {
  const { pages, errors } = await checkPages(SITE_FOLDER);
  assert.ok(pages > 0);
  assert.deepEqual(errors.slice(0, 10), []);
});

test('what is wrong is found: structure, references, names, inline style', async () => {
  const page = `<!doctype html>
<html lang="ar" dir="rtl">
  <head><title>t</title></head>
  <body>
    <p><div id="a" style="color: red"></div></p>
    <label for="nothing">l</label>
    <button type="button"></button>
    <ul role="list"><li>1</li></ul>
  </body>
</html>
`;
  const errors = await htmlChecker()(page, 'page.html');
  const rules = [...new Set(errors.map(({ rule }) => rule))].sort();
  assert.deepEqual(rules, [
    'close-order',
    'no-implicit-close',
    'no-inline-style',
    'no-missing-references',
    'text-content',
  ]);
});
