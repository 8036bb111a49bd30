import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSite } from '../scripts/check-links/check-site.ts';
import { SITE_FOLDER } from './site.ts';

test('every link of the built site leads somewhere', async () => {
  const { pages, links, findings } = await checkSite(SITE_FOLDER, { origin: '', base: '/' });
  assert.ok(pages > 0 && links > pages);
  assert.deepEqual(findings, []);
});
