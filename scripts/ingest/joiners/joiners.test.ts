import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { repairLines } from '../accounting.ts';
import { splitLines } from '../lines.ts';
import { chooseSpelling } from './choose-spelling.ts';
import { PERSIAN_DICTIONARY } from './persian-dictionary.ts';
import { readPersianSpellings, withoutJoiners, ZWNJ } from './persian-spellings.ts';
import { underivedRepairs } from './rederive.ts';
import { restoreJoiners } from './restore-joiners.ts';

const choose = (word: string, before = '') => chooseSpelling(word, before, PERSIAN_DICTIONARY);
/** Text with `|` for a joiner. */
const joined = (text: string) => text.replaceAll('|', ZWNJ);
const lost = (text: string) => text.replaceAll('|', '');

test('a dictionary gives its entries, and what their affixes make of them', () => {
  const aff = `SFX aa Y 1\nSFX aa 0 ${ZWNJ}ها/FF .\nSFX bb Y 1\nSFX bb 0 تر/aa .\nPFX cc Y 1\nPFX cc 0 بی${ZWNJ}/FF .`;
  const spellings = readPersianSpellings({ aff, dic: `2\nرود/aabbcc\nکار${ZWNJ}خانه` });
  const texts = (word: string) => spellings.of(word).map(({ text }) => text);
  assert.deepEqual(texts('رودها'), [joined('رود|ها')]);
  assert.deepEqual(texts('رودترها'), [joined('رودتر|ها')]);
  assert.deepEqual(texts('بیرود'), [joined('بی|رود')]);
  assert.deepEqual(texts('کارخانه'), [joined('کار|خانه')]);
  assert.deepEqual(texts('کارخانهها'), []);
});

for (const word of [
  'گفت|وگو',
  'مقام|های',
  'سه|شنبه',
  'قره|باغ',
  'کرده|اند',
  'می|گذارد',
  'نمی|شود',
  'می|گوید',
  'می|دانند',
  'چشم|انداز',
  'همکاری|های',
  'بیماری|ها',
  'خانه|ها',
  'بین|المللی',
]) {
  test(`${lost(word)} has lost a joiner`, () => assert.equal(choose(lost(word)), joined(word)));
}

for (const [word, why] of [
  ['تنها', 'a word of its own'],
  ['میدان', 'a word of its own'],
  ['آنها', 'written so as often as not'],
  ['خانهای', 'either خان‌های or خانه‌ای'],
  ['نامهای', 'either نام‌های or نامه‌ای'],
  ['کردهای', 'the Kurds of, or کرده‌ای'],
  ['پهبادهای', 'the misspelling of a source'],
  ['شماردیگری', 'a lost space is no lost joiner'],
  ['کتاب', 'whole'],
  ['', 'nothing'],
] as const) {
  test(`'${word}' stays: ${why}`, () => assert.equal(choose(word), null));
}

test('سالهای is a plural, unless a number stands before it', () => {
  assert.equal(choose('سالهای'), joined('سال|های'));
  assert.equal(choose('سالهای', '۲۰'), null);
});

const NEWS =
  'مدیر بندر می|گوید کشتی|های تازه در راه|اند و کارگران بندر آماده شده|اند تا بار را ببرند.';

test('a text that has lost all its joiners has them back, its letters as typed', () => {
  const text = lost(NEWS).replaceAll('ی', 'ي').replaceAll('ک', 'ك');
  const repairs = restoreJoiners(splitLines(text), PERSIAN_DICTIONARY);
  assert.deepEqual(
    repairs.map(({ repaired }) => repaired.replaceAll(ZWNJ, '|')),
    ['مي|گويد', 'كشتي|هاي', 'شده|اند'],
  );
  for (const { start, end, captured } of repairs) assert.equal(text.slice(start, end), captured);
  assert.deepEqual(underivedRepairs(text, [], repairs), []);
});

const none = (text: string) =>
  assert.deepEqual(restoreJoiners(splitLines(text), PERSIAN_DICTIONARY), []);

test('a text that has a joiner, or writes spaces, or misses too few, is not touched', () => {
  none(`${lost(NEWS)}\n${joined('می|رود')}`);
  none(`${lost(NEWS)}\nکشتی ها می روند و بار ها می مانند.`);
  none('رقابتها و بازیها در بندر آغاز شد.');
  none('رقابتها در بندر آغاز شد، رقابتها ادامه دارد و رقابتها تمام شد.');
});

test('a quoted word is a name', () => {
  const repairs = restoreJoiners(splitLines(`${lost(NEWS)} «بیرقدار» آمد.`), PERSIAN_DICTIONARY);
  assert.ok(repairs.every(({ captured }) => captured !== 'بیرقدار'));
});

test('a repair that the dictionary does not give is found out, unless an editor says so', () => {
  const text = lost(NEWS);
  const [first] = restoreJoiners(splitLines(text), PERSIAN_DICTIONARY);
  const other = { ...first!, repaired: `${ZWNJ}${first!.captured}` };
  assert.equal(underivedRepairs(text, [], [other]).length, 1);
  assert.deepEqual(underivedRepairs(text, [], [{ ...other, basis: 'editor' }]), []);
});

test('whatever the text, repairs change joiners alone and can be undone', () => {
  const word = fc.constantFrom(
    ...lost(NEWS).split(' '),
    'قرهباغ',
    'سالهای',
    '۲۰',
    '«',
    '»',
    'http://a',
  );
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '، ')), { maxLength: 60 });
  fc.assert(
    fc.property(text, (parts) => {
      const capture = parts.flat().join('');
      const lines = splitLines(capture);
      const repairs = restoreJoiners(lines, PERSIAN_DICTIONARY);
      const mended = repairLines(lines, repairs);
      assert.deepEqual(
        mended.map(withoutJoiners),
        lines.map((line) => line.text),
      );
      const count = mended.join('').length - lines.reduce((sum, line) => sum + line.text.length, 0);
      assert.equal(
        count,
        repairs.reduce((sum, { captured, repaired }) => sum + repaired.length - captured.length, 0),
      );
    }),
  );
});
