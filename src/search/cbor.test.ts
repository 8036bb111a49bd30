import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCbor } from './cbor.ts';

const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

test('the examples of RFC 8949, appendix A', () => {
  const examples: [hex: string, value: unknown][] = [
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['20', -1],
    ['3863', -100],
    ['3903e7', -1000],
    ['60', ''],
    ['6449455446', 'IETF'],
    ['62c3bc', 'ü'],
    ['80', []],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    [
      '98190102030405060708090a0b0c0d0e0f101112131415161718181819',
      Array.from({ length: 25 }, (_, index) => index + 1),
    ],
  ];
  for (const [hex, value] of examples) assert.deepEqual(readCbor(fromHex(hex)), value, hex);
});

test('what the index is not written in is refused, and so is an end that comes too early', () => {
  for (const hex of ['', '18', '8301', 'a0', '40', 'f5', 'fb3ff199999999999a', '3c21646f63']) {
    assert.throws(() => readCbor(fromHex(hex)), /^Error: the index/u, hex);
  }
});
