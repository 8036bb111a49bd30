import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { checkSite } from './check-site.ts';

const ROOT = { origin: '', base: '/' };

async function findingsOf(files: Record<string, string>, place = ROOT): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rasad-links-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    const { findings } = await checkSite(folder, place);
    return findings.map(({ page, reason }) => `${page}: ${reason}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const alternates = (own: string, ...others: [string, string][]) =>
  `<html lang=${own}>` +
  others.map(([lang, href]) => `<link rel=alternate hreflang=${lang} href=${href}>`).join('');

test('links that hold are not found fault with', async () => {
  const files = {
    'index.html':
      '<a href="/a/">a</a><a href="a/#فقرة">b</a><a href="https://else.example/">c</a><a href="/x.txt">',
    'a/index.html':
      '<p id="فقرة"><a href="../">up</a><a href="#فقرة"><a href="mailto:a@b.example">',
    'x.txt': '',
  };
  assert.deepEqual(await findingsOf(files), []);
});

test('a missing page, a missing slash and a missing fragment are found', async () => {
  const files = {
    'index.html': '<a href="/b/">b</a><a href="/a">a</a><a href="/a/#no">no</a>',
    'a/index.html': '<p id=yes>',
  };
  assert.deepEqual(await findingsOf(files), [
    'index.html: /b/: there is no such page or file',
    'index.html: /a: there is no such page or file (it needs a slash at its end)',
    "index.html: /a/#no: the page has no element with the id 'no'",
  ]);
});

test('what is loaded from another host is found, a link to it is not', async () => {
  const files = {
    'index.html':
      '<img src="https://cdn.example/a.png"><a href="https://cdn.example/"><script src="//cdn.example/a.js"></script>',
  };
  assert.equal((await findingsOf(files)).length, 2);
});

test('alternates must be in their language and mutual', async () => {
  const good = {
    'index.html': alternates('ar', ['fa', '/fa/'], ['ar', '/']),
    'fa/index.html': alternates('fa', ['ar', '/'], ['fa', '/fa/']),
  };
  assert.deepEqual(await findingsOf(good), []);
  const oneWay = { ...good, 'fa/index.html': alternates('fa') };
  assert.match((await findingsOf(oneWay)).join(), /does not name this page in return/u);
  const wrong = { ...good, 'fa/index.html': alternates('en', ['ar', '/']) };
  assert.match((await findingsOf(wrong)).join(), /is in 'en'/u);
});

test('full addresses of the site and a base folder are followed', async () => {
  const place = { origin: 'https://rasad.example', base: '/archive/' };
  const files = {
    'index.html': '<a href="/archive/a/">a</a><a href="https://rasad.example/archive/no/">b</a>',
    'a/index.html': '<a href="../">up</a>',
  };
  assert.deepEqual(await findingsOf(files, place), [
    'index.html: https://rasad.example/archive/no/: there is no such page or file',
  ]);
});
