import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectLanguage } from './language.ts';

const ARABIC = 'قال الوزير إن المفاوضات التي بدأت في المدينة سوف تستمر بعد العيد على كل حال.';
const PERSIAN = 'وزیر گفت که گفت‌وگوها در این شهر پس از عید نیز ادامه دارد و برای همه سودمند است.';

test('tells Arabic from Persian', () => {
  assert.equal(detectLanguage(ARABIC), 'ar');
  assert.equal(detectLanguage(PERSIAN), 'fa');
});

test('a keyboard of the other language changes nothing', () => {
  assert.equal(detectLanguage(ARABIC.replaceAll('ي', 'ی').replaceAll('ك', 'ک')), 'ar');
  assert.equal(detectLanguage(PERSIAN.replaceAll('ی', 'ي').replaceAll('ک', 'ك')), 'fa');
});

test('Persian that quotes Arabic names is Persian, Arabic that quotes a Persian name is Arabic', () => {
  assert.equal(detectLanguage(`${PERSIAN} الوزیر، الحزب، الجدید`), 'fa');
  assert.equal(detectLanguage(`${ARABIC} گچساران پژوهش`), 'ar');
});

test('without a telling word the letters decide', () => {
  assert.equal(detectLanguage('پژوهشگر کهنه'), 'fa');
  assert.equal(detectLanguage('مكتبة'), 'ar');
});

test('refuses what the archive does not hold, by name', () => {
  assert.throws(() => detectLanguage('Plain English text'), /no Arabic script/u);
  assert.throws(() => detectLanguage('123 ... 456'), /no letters/u);
  assert.throws(
    () => detectLanguage('English words with one word of خبر'),
    /hardly any Arabic script/u,
  );
  assert.throws(() => detectLanguage('یہ خبر اردو میں ہے اور بہت اچھی ہے'), /Urdu/u);
  assert.throws(() => detectLanguage('ئەم هەواڵە بە زمانی کوردی نووسراوە'), /Sorani/u);
  assert.throws(
    () => detectLanguage('Ø®Ø¨Ø± Ø¬Ø¯ÙŠØ¯ Ù…Ù†'),
    /UTF-8 that was read as Windows-1252/u,
  );
});
