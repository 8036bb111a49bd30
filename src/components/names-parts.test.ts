import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entitySchema } from '../archive/vocabulary.ts';
import { NAMES_PAGE, namesParts } from './names-parts.ts';

const three = { ar: 'ا', fa: 'ا', en: 'a' };
const names = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    kind: 'place' as const,
    ...entitySchema.parse({ name: three, description: three }),
  }));

test('an index that fits on a page is one page', () => {
  const letters = [{ letter: 'ا', entities: names(NAMES_PAGE) }];
  assert.deepEqual([...namesParts(letters)], [['', { letters, letter: null }]]);
});

test('a longer one is cut by letter, and a letter with many names into pages', () => {
  const letters = [
    { letter: 'ا', entities: names(NAMES_PAGE + 2) },
    { letter: 'ب', entities: names(3) },
  ];
  const parts = namesParts(letters);
  assert.deepEqual(
    [...parts].map(([address, part]) => [address, part.letters[0]?.entities.length ?? 0]),
    [
      ['', 0],
      ['letter-627', NAMES_PAGE],
      ['letter-627/2', 2],
      ['letter-628', 3],
    ],
  );
});
