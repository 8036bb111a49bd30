import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityRecord } from '../archive/vocabulary-files.ts';
import { entitySchema } from '../archive/vocabulary.ts';
import { foldedName } from './folded-name.ts';
import { foldedSpellings, namesByLetter } from './names-by-letter.ts';

const place = (
  id: string,
  ar: string,
  fa: string,
  en: string,
  more: object = {},
): EntityRecord => ({
  id,
  kind: 'place',
  ...entitySchema.parse({
    name: { ar, fa, en },
    description: { ar: '-', fa: '-', en: '-' },
    ...more,
  }),
});
const caucasus = place('caucasus', 'القوقاز', 'قفقاز', 'Caucasus');
const karabakh = place('karabakh', 'قره باغ', 'قره‌باغ', 'Karabakh', {
  also: { ar: ['كاراباخ', 'ناغورنو كاراباخ'], en: ['Nagorno-Karabakh'] },
});
const iran = place('iran', 'إيران', 'ایران', 'Iran');
const told = (locale: 'ar' | 'fa' | 'en') =>
  namesByLetter([caucasus, karabakh, iran], locale).map(({ letter, entities }) => [
    letter,
    entities.map(({ id }) => id),
  ]);

test('each language has its own letters and order', () => {
  assert.deepEqual(told('ar'), [
    ['ا', ['iran']],
    ['ق', ['karabakh', 'caucasus']],
  ]);
  assert.deepEqual(told('fa'), [
    ['ا', ['iran']],
    ['ق', ['karabakh', 'caucasus']],
  ]);
  assert.deepEqual(told('en'), [
    ['C', ['caucasus']],
    ['I', ['iran']],
    ['K', ['karabakh']],
  ]);
});

test('any spelling is found in the folded ones, and none is there twice', () => {
  const spellings = foldedSpellings(karabakh);
  for (const typed of [
    'قره‌باغ',
    'قره باغ',
    'قرهباغ',
    'كاراباخ',
    'کاراباخ',
    'nagorno karabakh',
    'Kara',
  ]) {
    assert.ok(
      spellings.some((form) => form.includes(foldedName(typed))),
      typed,
    );
  }
  assert.equal(new Set(spellings).size, spellings.length);
  assert.ok(!spellings.includes('karabakh'), 'it is in another one');
});
