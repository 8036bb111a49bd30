import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { unpack } from './packed-file.ts';

const PLAIN = new TextEncoder().encode('pagefind_dcdabc');
const packed = new Uint8Array(gzipSync(PLAIN));

test('a file comes unpacked, also where the browser has done it already', async () => {
  for (const file of [packed, PLAIN]) {
    assert.equal(new TextDecoder().decode(await unpack(file)), 'abc');
  }
});

const broken: readonly (readonly [what: string, file: Uint8Array<ArrayBuffer>])[] = [
  ['cut short', packed.slice(0, packed.length - 9)],
  ['empty', new Uint8Array()],
  ['a page of HTML in its place', new TextEncoder().encode('<!doctype html>')],
  ['gzip of something else', new Uint8Array(gzipSync('other'))],
];
for (const [what, file] of broken) {
  test(`a file that is ${what} is refused`, () => assert.rejects(unpack(file)));
}
