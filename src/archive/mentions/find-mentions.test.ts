import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../language.ts';
import { wording, type NameRecord, type Wording } from '../names.ts';
import { findMentions } from './find-mentions.ts';
import { buildNameIndex } from './name-index.ts';

function entity(id: string, ...wordings: Wording[]): NameRecord {
  return { id, kind: 'entity', label: { ar: id, fa: id, en: id }, wordings };
}

function inContext(text: string, language: Language, ...near: string[]): Wording {
  return { ...wording(text, 'context', language), near, inQueries: false };
}

const RECORDS = [
  entity('turkey', wording('تركيا', 'spelling', 'ar'), wording('تركي', 'demonym', 'ar')),
  entity('tehran', wording('طهران', 'spelling', 'ar'), wording('تهران', 'spelling', 'fa')),
  entity('germany', wording('ألمانيا', 'spelling', 'ar'), wording('آلمان', 'spelling', 'fa')),
  entity('kremlin', wording('الكرملين', 'spelling', 'ar'), wording('کرملین', 'spelling', 'fa')),
  entity(
    'russia',
    wording('روسيا', 'spelling', 'ar'),
    wording('روس', 'demonym', 'ar'),
    wording('روسیه', 'spelling', 'fa'),
    wording('روسيا البيضاء', 'except', 'ar'),
    wording('كروس', 'except', 'ar'),
  ),
  entity('america', wording('آمریکا', 'spelling', 'fa'), wording('America', 'spelling', 'en')),
  entity('karabakh', wording('قره باغ', 'spelling', 'ar')),
  entity(
    'war',
    wording('حرب الأربعة والأربعين يوما', 'spelling', 'ar'),
    wording('حرب قره باغ', 'short', 'ar'),
    inContext('حرب', 'ar', '44 يوما'),
  ),
  entity(
    'first-war',
    wording('حرب التسعينات', 'spelling', 'ar'),
    wording('حرب قره باغ', 'short', 'ar'),
  ),
  entity('group', wording('مجموعة مينسك', 'spelling', 'ar')),
  entity('summit', inContext('قمة', 'ar', 'بايدن وبوتين')),
  entity('exercise', wording('کمال ۲۰۲۳', 'spelling', 'fa')),
];
const index = buildNameIndex(RECORDS);

/** `surface id` of what is found, nested names in brackets. */
function found(language: Language, ...texts: string[]): string[] {
  return findMentions(index, language, texts).mentions.map(
    ({ block, start, end, name, nested }) => {
      const shown = `${texts[block]!.slice(start, end)} ${name.id}`;
      return nested ? `(${shown})` : shown;
    },
  );
}

test('the article is the name’s own, clitics are not', () => {
  assert.deepEqual(found('ar', 'قال الكرملين وللكرملين وبالكرملين'), [
    'الكرملين kremlin',
    'لكرملين kremlin',
    'الكرملين kremlin',
  ]);
  assert.deepEqual(found('ar', 'وَتُركيا'), ['تُركيا turkey']);
});

test('behind a clitic a word is spelled as the normaliser spells it', () => {
  assert.deepEqual(found('ar', 'وطهران بطهران'), ['طهران tehran', 'طهران tehran']);
});

test('the future’s س is no clitic of a name, and an ال with hamza no article', () => {
  assert.deepEqual(found('ar', 'ستركيا مانيا'), []);
  assert.deepEqual(found('ar', 'المانيا وألمانيا'), ['المانيا germany', 'ألمانيا germany']);
});

test('a wording counts in its own language, Latin letters everywhere', () => {
  assert.deepEqual(found('fa', 'زبان ترکی در America'), ['America america']);
  assert.deepEqual(found('ar', 'تركي في AMERICA'), ['تركي turkey', 'AMERICA america']);
});

test('Persian endings are outside the name, and only behind its last word', () => {
  assert.deepEqual(found('fa', 'آمریکای امروز، روسیه‌ی دیروز و تهران‌ها'), [
    'آمریکا america',
    'روسیه russia',
    'تهران tehran',
  ]);
  assert.deepEqual(found('fa', 'کمال‌های ۲۰۲۳'), []);
  assert.deepEqual(found('fa', 'کمال ۲۰۲۳'), ['کمال ۲۰۲۳ exercise']);
});

test('a longer name or another word that a record excepts is no mention', () => {
  assert.deepEqual(found('ar', 'روسيا البيضاء وكروس والروس'), ['الروس russia']);
});

test('names inside a longer name are told apart, and a name reaches over quotes but not over brackets', () => {
  assert.deepEqual(found('ar', 'حرب الأربعة والأربعين يوما', 'في حرب قره باغ'), [
    'حرب الأربعة والأربعين يوما war',
    'حرب قره باغ war',
    '(قره باغ karabakh)',
  ]);
  assert.deepEqual(found('ar', 'مجموعة "مينسك" ومجموعة (مينسك)، مجموعة، مينسك'), [
    'مجموعة "مينسك group',
  ]);
});

test('an abbreviation counts only where the article has the name', () => {
  assert.deepEqual(found('ar', 'في حرب قره باغ'), ['قره باغ karabakh']);
});

test('what needs context counts beside it, eight words away at most, in the same block', () => {
  assert.deepEqual(found('ar', 'قمة بايدن وبوتين'), ['قمة summit']);
  assert.deepEqual(found('ar', 'بايدن وبوتين في واحد اثنين ثلاثة أربعة خمسة ستة سبعة قمة'), [
    'قمة summit',
  ]);
  assert.deepEqual(
    found('ar', 'بايدن وبوتين في واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية قمة'),
    [],
  );
  assert.deepEqual(found('ar', 'قمة', 'بايدن وبوتين'), []);
});

test('a name by context lets its abbreviation count; two such names make it ambiguous', () => {
  assert.deepEqual(found('ar', 'حرب استمرت 44 يوما', 'حرب قره باغ'), [
    'حرب war',
    'حرب قره باغ war',
    '(قره باغ karabakh)',
  ]);
  const texts = ['حرب التسعينات ثم حرب الأربعة والأربعين يوما', 'عن حرب قره باغ'];
  const { ambiguous, mentions } = findMentions(index, 'ar', texts);
  assert.deepEqual(
    ambiguous.map(({ block, start, end, candidates }) => [
      texts[block]!.slice(start, end),
      candidates.map(({ id }) => id),
    ]),
    [['حرب قره باغ', ['war', 'first-war']]],
  );
  assert.ok(!mentions.some(({ block, name }) => block === 1 && name.id.endsWith('war')));
});
