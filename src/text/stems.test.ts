import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nounFamily } from './broken-plurals.ts';
import { cliticReadings } from './clitics.ts';
import { stemArabic } from './stem-arabic.ts';
import { stemPersian } from './stem-persian.ts';
import { words } from './words.ts';

const folded = (word: string) => words(word)[0]!.text;
const arabic = (word: string) => stemArabic(folded(word));
const family = (word: string) => nounFamily(folded(word)).join();
const persian = (word: string) => stemPersian(folded(word));

function meet(stem: (word: string) => string, ...forms: string[]): void {
  for (const form of forms) assert.equal(stem(form), stem(forms[0]!), form);
}

function differ(stem: (word: string) => string, ...forms: string[]): void {
  assert.equal(new Set(forms.map(stem)).size, forms.length, forms.join(' '));
}

test('Arabic: article, number, gender, possession', () => {
  meet(arabic, 'مناورة', 'المناورة', 'مناورات', 'بالمناورات', 'مناوراتها', 'مناورتين');
  meet(arabic, 'دولة', 'الدولتين', 'دولتها');
  meet(arabic, 'عسكري', 'العسكرية', 'عسكريين', 'عسكريون');
});

test('broken plurals of the table, in whatever form they stand', () => {
  for (const forms of [
    ['جندي', 'الجنود', 'جنودها'],
    ['سلاح', 'أسلحة', 'بالأسلحة'],
    ['قوة', 'قوات', 'قواتها', 'القوى'],
    ['خط', 'الخط', 'خطوط'],
    ['وزير', 'وزراء', 'الوزراء'],
    ['بلد', 'البلدين', 'بلدان'],
    ['عضو', 'اعضای', 'أعضاء'],
  ]) {
    assert.notEqual(family(forms[0]!), '');
    for (const form of forms) assert.equal(family(form), family(forms[0]!), form);
  }
  for (const word of ['لبنان', 'فلسطين', 'نيروبا']) assert.equal(family(word), '', word);
});

test('Arabic: different words stay different', () => {
  differ(arabic, 'لبن', 'لبنان');
  differ(arabic, 'عسكر', 'عسكري');
  differ(arabic, 'كرم', 'الكرملين');
  differ(arabic, 'فلسطين', 'فلس');
});

test('Persian: plural, possession, comparison', () => {
  meet(persian, 'همکاری', 'همکاری‌ها', 'همکاری‌های', 'همکاریهایشان');
  meet(persian, 'کشور', 'کشورها', 'کشورمان', 'کشورهای');
  meet(persian, 'بزرگ', 'بزرگتر', 'بزرگ‌ترین');
  meet(persian, 'دولت', 'دولتش');
});

test('Persian: verbs with prefixes and endings', () => {
  meet(persian, 'گفت', 'می‌گفت', 'گفته', 'نگفت');
  meet(persian, 'کرد', 'کردند', 'کرده‌اند', 'نکردند', 'می‌کردند');
  meet(persian, 'می‌شود', 'می‌شوند', 'نمی‌شود', 'شود');
  meet(persian, 'می‌تواند', 'نمی‌توانند', 'تواند');
});

test('Persian: different words stay different', () => {
  differ(persian, 'نظام', 'نظامی');
  differ(persian, 'زمین', 'زمینه');
  differ(persian, 'خان', 'خانه');
  differ(persian, 'ارت', 'ارتش');
});

test('clitics: what may stand behind them', () => {
  assert.ok(cliticReadings('ولطهران').includes('طهران'));
  assert.ok(cliticReadings('للکرملین').includes('کرملین'));
  assert.ok(cliticReadings('وبالمناورات').includes('مناورات'));
  assert.deepEqual(cliticReadings('بد'), []);
  assert.deepEqual(cliticReadings('berlin'), []);
});

test('a stem is never empty, and never longer by more than the letter it puts back', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'ابپتجچحخدرزسشعفقکگلمنهوی'.split('')),
    minLength: 1,
    maxLength: 14,
  });
  fc.assert(
    fc.property(word, (text) => {
      for (const stem of [stemArabic(text), stemPersian(text)]) {
        assert.ok(stem.length > 0 && stem.length <= text.length + 3, `${text} → ${stem}`);
      }
    }),
  );
});
