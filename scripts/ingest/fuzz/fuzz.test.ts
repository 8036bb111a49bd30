import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { cleanCapture } from '../clean.ts';
import { readVocabulary } from '../vocabulary.ts';
import { fuzzCapture } from './fuzz-capture.ts';
import { mutate, seededRandom } from './mutate.ts';
import { asPage, OWN_SEEDS } from './seeds.ts';
import { unionProblem } from './union.ts';

const VOCABULARY = await readVocabulary(path.resolve(import.meta.dirname, '../../../content'));
const encode = (text: string) => new TextEncoder().encode(text);

test('changed captures of our own go through without a fault; the same seed makes the same', async () => {
  const fates = { article: 0, refused: 0 };
  for (let seed = 1; seed <= 300; seed++) {
    const text = mutate(OWN_SEEDS, seededRandom(seed));
    assert.equal(mutate(OWN_SEEDS, seededRandom(seed)), text);
    fates[await fuzzCapture(encode(text), {}, VOCABULARY, seed % 10 === 0)]++;
  }
  for (let seed = 1; seed <= 60; seed++) {
    const random = seededRandom(seed);
    const page = asPage(mutate(OWN_SEEDS, random), random);
    fates[await fuzzCapture(encode(page), { format: 'html' }, VOCABULARY, seed % 10 === 0)]++;
  }
  assert.ok(fates.article > 200 && fates.refused > 10, JSON.stringify(fates));
});

test('the captures as they are give articles', async () => {
  for (const seed of OWN_SEEDS.slice(0, 3)) {
    assert.equal(await fuzzCapture(encode(seed), {}, VOCABULARY, true), 'article');
  }
});

test('a lost, an invented and a changed line are found out', () => {
  const text = OWN_SEEDS[0]!;
  const cleaned = cleanCapture(text, VOCABULARY);
  const { blocks, removed } = cleaned;
  assert.equal(unionProblem(text, cleaned), null);
  assert.match(unionProblem(text, { ...cleaned, blocks: blocks.slice(1) })!, /lost at/u);
  assert.match(unionProblem(text, { ...cleaned, removed: removed.slice(1) })!, /lost at/u);
  assert.match(unionProblem(text, { ...cleaned, blocks: [...blocks, blocks[0]!] })!, /invented/u);
  const [first, ...rest] = removed;
  const changed = [{ ...first!, text: first!.text.replace('ا', 'ى') }, ...rest];
  assert.match(unionProblem(text, { ...cleaned, removed: changed })!, /another text/u);
});
