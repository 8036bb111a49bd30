import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { APIRoute, RouteData } from 'astro';
import { askFile } from './ask-file.ts';

const route = {
  route: '/feeds/[...feed]/[file]',
  component: 'src/pages/feeds.ts',
  params: ['...feed', 'file'],
  pattern: /^\/feeds(?:\/(.*?))?\/([^/]+?)\/$/u,
} as unknown as RouteData;
const site = new URL('https://example.org');

const answer: APIRoute = ({ params, site: of }) => Response.json({ ...params, of });
const curious: APIRoute = ({ url }) => new Response(url.href);

test('a file is given its parameters and the site, and nothing else unnoticed', async () => {
  const ask = async (address: string) => (await askFile(address, route, answer, site)).json();
  assert.deepEqual(await ask('/feeds/tags/nato/rss.xml/'), {
    feed: 'tags/nato',
    file: 'rss.xml',
    of: 'https://example.org/',
  });
  assert.deepEqual(await ask('/feeds/rss.xml/'), { file: 'rss.xml', of: 'https://example.org/' });
  await assert.rejects(ask('/tags/'), /not an address/u);
  await assert.rejects(askFile('/feeds/rss.xml/', route, curious, site), /asks for url/u);
});
