import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textDirective } from './text-directive.ts';

/** The directive for the first time that some words stand in a text. */
function directive(text: string, words: string): string | null {
  const start = text.indexOf(words);
  const found = textDirective(text, start, start + words.length);
  return found && decodeURIComponent(found);
}

test('a short passage is named whole, a long one and one over blocks by its ends', () => {
  const text = 'زار الوزير باكو يوم الجمعة ثم عاد\nوقالت الوكالة إن الاتفاق دخل حيز التنفيذ أمس';
  assert.equal(directive(text, 'باكو يوم'), 'text=باكو يوم');
  assert.equal(directive(text, text), 'text=زار الوزير باكو يوم,دخل حيز التنفيذ أمس');
});

test('half a word is the whole word, also about a non-joiner', () => {
  assert.equal(directive('به گفت‌وگوهای صلح رسید', 'وگو'), 'text=گفت‌وگوهای');
  assert.equal(directive('في القوقاز، أمس', 'قوقاز، '), 'text=القوقاز،');
});

test('words that stand twice are told apart by their neighbours', () => {
  const text = 'في باكو اجتمعوا\nوفي باكو افترقوا غدا';
  const second = text.lastIndexOf('باكو');
  assert.equal(
    decodeURIComponent(textDirective(text, second, second + 4)!),
    'text=وفي-,باكو,-افترقوا غدا',
  );
});

test('signs of the directive itself are encoded', () => {
  assert.equal(textDirective('a-b, c & d', 0, 10), 'text=a%2Db%2C%20c%20%26%20d');
});

test('space is no passage, and no stretch of any text throws', () => {
  assert.equal(textDirective(' \n ', 0, 3), null);
  const text = fc.array(fc.constantFrom('ا', 'ب', ' ', '\n', '\u200c', '-', ',', '3'));
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), (signs, a, b) => {
      const whole = signs.join('');
      const [from, to] = [a, b].map((at) => Math.min(at, whole.length)).sort((x, y) => x - y) as [
        number,
        number,
      ];
      const found = textDirective(whole, from, to);
      assert.ok(found === null || /^text=[^&\s]+$/u.test(found));
    }),
  );
});
