import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from './fold.ts';
import { words } from './words.ts';

const textOf = (text: string) => words(text).map((word) => word.text);

test('punctuation parts words, with or without a space', () => {
  assert.deepEqual(textOf('تهران،شیراز'), ['تهران', 'شیراز']);
  assert.deepEqual(textOf('«سلام»!'), ['سلام']);
});

test('a joiner lost, kept or typed as a space makes no difference', () => {
  const one = textOf('گفت‌وگو');
  for (const text of ['گفتوگو', 'گفت و گو', 'گفتگو']) assert.deepEqual(textOf(text), one, text);
  const hamkari = textOf('همکاری‌های');
  for (const text of ['همکاریهای', 'همکاری های']) assert.deepEqual(textOf(text), hamkari, text);
  assert.deepEqual(textOf('می شود'), textOf('می‌شود'));
  assert.deepEqual(textOf('کرده اند'), textOf('کرده‌اند'));
  assert.deepEqual(textOf('سه شنبه'), textOf('سه‌شنبه'));
});

test('words beside each other are not joined for nothing', () => {
  assert.deepEqual(textOf('گفت: و گو'), ['گفت', 'و', 'گو']);
  assert.deepEqual(textOf('ها، می‌رود').length, 2);
});

test('figures with a plus are one word in every writing', () => {
  for (const text of ['3+3', '3 + 3', '۳+۳', '۳ + ۳', '٣+٣']) {
    assert.deepEqual(textOf(text), ['3plus3'], text);
  }
  assert.deepEqual(textOf('C++'), ['c']);
});

test('a figure that touches a letter is a word of its own', () => {
  assert.deepEqual(textOf('و100 مركبة'), ['و', '100', 'مرکبه']);
  assert.deepEqual(textOf('F16'), ['f16']);
});

test('places are those of the text as written', () => {
  const text = 'قال: «الوَزِيرُ» گفت و گو کرد';
  const found = words(text);
  assert.equal(text.slice(found[1]!.start, found[1]!.end), 'الوَزِيرُ');
  assert.equal(text.slice(found[2]!.start, found[2]!.end), 'گفت و گو');
});

const anyText = fc.string({
  unit: fc.constantFrom(
    ...'ابپتثجچحخدذرزژسشصضطظعغفقكکگلمنهويیأإآةئؤء ،؛.؟!«»()+-ـًُّ\u200C\u200F 123۴۵٦aB'.split(''),
  ),
});

test('words stand in order, inside the text, and are never empty', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let before = 0;
      for (const { text: word, start, end } of words(text)) {
        assert.ok(word !== '' && start >= before && end > start && end <= text.length);
        before = end;
      }
    }),
  );
});

test('harakat and the other keyboard change no word', () => {
  const otherKeyboard: Record<string, string> = { ي: 'ی', ک: 'ك', ی: 'ي', ك: 'ک' };
  fc.assert(
    fc.property(anyText, (text) => {
      const swapped = text.replace(/[يکیك]/gu, (letter) => otherKeyboard[letter]!);
      assert.deepEqual(textOf(swapped), textOf(text));
    }),
  );
});

/** How runs are told apart: what the words are made of. */
const RUN =
  /\p{N}[\p{N}\p{M}\p{Script=Latin}\u200B-\u200F\u2060\u00AD]*|\p{Script=Latin}[\p{L}\p{M}\p{N}\u200B-\u200F\u2060\u00AD]*|\p{L}[\p{L}\p{M}\u0640\u200B-\u200F\u2060\u00AD]*/gu;

test('words begin and end where runs of letters, or of figures, do', () => {
  const signs = fc.constantFrom(...'ابپ١۲3aÉıⅧ𝐀𝟗😀َـ\u200C\u200F\u00AD\u0301 ،-.\uD835');
  const text = fc.array(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 2 })));
  fc.assert(
    fc.property(text, (parts) => {
      const written = parts.join('');
      const runs = [...written.matchAll(RUN)];
      const starts = new Set(runs.map(({ index }) => index));
      const ends = new Set(runs.map(({ 0: run, index }) => index + run.length));
      for (const { start, end } of words(written)) {
        assert.ok(starts.has(start) && ends.has(end), JSON.stringify(written));
      }
      const found = words(written);
      for (const { 0: run, index } of runs) {
        if (!/[\p{L}\p{N}]/u.test(fold(run))) continue;
        const inside = found.some((word) => word.start <= index && word.end >= index + run.length);
        assert.ok(inside, JSON.stringify([written, run]));
      }
    }),
    { numRuns: 200 },
  );
});
