import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LEAST_RESEMBLANCE, likeness, NearDuplicates, textShingles } from './near-duplicates.ts';

/** A text of made-up words that no other seed's text has. */
const text = (seed: number, length: number) =>
  Array.from({ length }, (_, at) => `كلمة${seed}س${at}`);

const shingles = (words: readonly string[]) => textShingles([words.join(' ')]);

test('among many texts the one that a text was made of is found, with its resemblance', () => {
  const index = new NearDuplicates();
  for (let seed = 0; seed < 300; seed++) index.add(`t${seed}`, shingles(text(seed, 120)));
  const changed = shingles([...text(123, 100), ...text(999, 10)]);
  const found = index.find(changed);
  assert.equal(found?.id, 't123');
  assert.ok(Math.abs(found.resemblance - 97 / 127) < 0.1, String(found.resemblance));
  assert.equal(index.find(shingles(text(7, 120)))?.resemblance, 1);
  assert.equal(index.compare('t7', shingles(text(7, 120))), 1);
  assert.equal(index.compare('nothing', changed), null);
});

test('what is too little in common, or too short, is like nothing', () => {
  const index = new NearDuplicates();
  index.add('a', shingles(text(1, 100)));
  index.add('short', shingles(['واحد', 'اثنان', 'ثلاثة']));
  assert.equal(index.find(shingles([...text(1, 40), ...text(3, 80)])), null);
  assert.equal(index.find(shingles(['واحد', 'اثنان', 'ثلاثة'])), null);
});

test('property: what is found is what comparing all with all finds, but for the border', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 30, max: 90 })), { maxLength: 12 }),
      fc.tuple(fc.nat(3), fc.integer({ min: 30, max: 90 })),
      (held, [seed, length]) => {
        const index = new NearDuplicates();
        held.forEach(([of, words], at) => index.add(`t${at}`, shingles(text(of, words))));
        const asked = shingles(text(seed, length));
        const best = Math.max(
          0,
          ...held.map(([of, words]) => likeness(shingles(text(of, words)), asked)),
        );
        const found = index.find(asked)?.resemblance ?? 0;
        if (best >= LEAST_RESEMBLANCE + 0.2) assert.equal(found, best);
        else assert.ok(found === 0 || found === best);
      },
    ),
    { numRuns: 100 },
  );
});
