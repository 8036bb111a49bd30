import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { checkedFetch } from './bundle-files.ts';

const PLAIN = 'pagefind_dcd{"a":1}';

/** Asks for a file of which the host gives these bytes. */
async function ask(name: string, body: string | Uint8Array<ArrayBuffer>, status = 200) {
  const failures: string[] = [];
  let arrivals = 0;
  const fetch = checkedFetch(
    () => Promise.resolve(new Response(body, { status })),
    () => (arrivals += 1),
    ({ message }) => failures.push(message),
  );
  const text = await fetch(`/pagefind/${name}`).then(
    (response) => response.text(),
    () => null,
  );
  return { text, failures, arrivals };
}

const packed = new Uint8Array(gzipSync(PLAIN));

test('a compressed file comes unpacked, also where the browser has done it already', async () => {
  for (const body of [packed, PLAIN]) {
    const { text, failures, arrivals } = await ask('index/v0_1.pf_index', body);
    assert.deepEqual({ text, failures, arrivals }, { text: PLAIN, failures: [], arrivals: 1 });
  }
});

test('other files come as they are', async () => {
  const { text, failures } = await ask('pagefind-entry.json?ts=1', '{}');
  assert.deepEqual({ text, failures }, { text: '{}', failures: [] });
});

const broken: [
  what: string,
  name: string,
  body: string | Uint8Array<ArrayBuffer>,
  status?: number,
][] = [
  ['missing', 'archive.json', 'Not found', 404],
  ['cut short', 'wasm.unknown.pagefind', packed.slice(0, packed.length - 9)],
  ['empty', 'fragment/v0_1.pf_fragment', ''],
  ['a page of HTML in its place', 'filter/v0_1.pf_filter', '<!doctype html>'],
  ['gzip of something else', 'pagefind.v0_1.pf_meta', new Uint8Array(gzipSync('other'))],
];
for (const [what, name, body, status] of broken) {
  test(`a file that is ${what} is told, and refused`, async () => {
    const { text, failures, arrivals } = await ask(name, body, status);
    assert.equal(text, null);
    assert.equal(arrivals, 0);
    assert.equal(failures.length, 1);
    assert.ok(failures[0]!.includes(name));
  });
}
