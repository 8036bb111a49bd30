import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { HitDetail } from '../answer.ts';
import { chooseWindows, excerptPieces, titlePieces } from './excerpt.ts';

/** A text of numbered words with some words of its own at places. */
function text(length: number, own: Readonly<Record<number, string>> = {}): string[] {
  return Array.from({ length }, (_, at) => own[at] ?? `w${at}`);
}

function detail(title: string, body: readonly string[], marked: readonly number[]): HitDetail {
  const ofTitle = title === '' ? [] : title.split(' ');
  return {
    id: 'a',
    language: 'ar',
    title,
    titleBy: 'source',
    date: null,
    dayText: null,
    dateBasis: 'unknown',
    publisher: null,
    publisherName: null,
    titleTokens: ofTitle.length,
    tokens: [...ofTitle, ...body],
    marked,
  };
}

const shown = (pieces: readonly (readonly [string, boolean])[]) =>
  pieces.map(([text, marked]) => (marked ? `[${text}]` : text)).join('');

test('without hits in the body the excerpt is its beginning', () => {
  const pieces = shown(excerptPieces(detail('t', text(100), [0])));
  assert.ok(pieces.startsWith('w0 w1 '));
  assert.ok(pieces.endsWith(' …'));
});

test('a short text is shown whole, without ellipses', () => {
  assert.equal(shown(excerptPieces(detail('', ['وقع', 'الاتفاق'], [1]))), 'وقع [الاتفاق]');
});

test('two words far apart are shown in two windows', () => {
  const windows = chooseWindows(text(400, { 50: 'شوشا', 300: 'باكو' }), [50, 300]);
  assert.equal(windows.length, 2);
  assert.ok(windows[0]![0] <= 50 && windows[0]![1] > 50);
  assert.ok(windows[1]![0] <= 300 && windows[1]![1] > 300);
});

test('the same word again does not open another window', () => {
  assert.equal(chooseWindows(text(400, { 50: 'شوشا', 300: 'شوشا' }), [50, 300]).length, 1);
});

test('the window is where most of the words stand together', () => {
  const tokens = text(400, { 10: 'ا', 200: 'ا', 202: 'ب', 204: 'ج' });
  const [window] = chooseWindows(tokens, [10, 200, 202, 204]);
  assert.ok(window![0] > 10 && window![0] <= 200 && window![1] > 204);
});

test('words that stand together are one mark, punctuation around them none', () => {
  const pieces = excerptPieces(detail('', ['في', '«قره', 'باغ»،', 'أمس'], [1, 2]));
  assert.equal(shown(pieces), 'في «[قره باغ]»، أمس');
});

test('a comma between marked words parts them', () => {
  const pieces = excerptPieces(detail('', ['باكو،', 'تبريز'], [0, 1]));
  assert.equal(shown(pieces), '[باكو]، [تبريز]');
});

test('a title is marked like the text', () => {
  assert.equal(shown(titlePieces(detail('إعلان شوشا', text(9), [1, 4]))), 'إعلان [شوشا]');
  assert.deepEqual(titlePieces(detail('', text(9), [4])), []);
});

test('whatever is marked: at least one hit is shown, nothing twice, nothing that is not in the text', () => {
  const marks = fc.uniqueArray(fc.nat(299), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(marks, (unordered) => {
      const marked = unordered.toSorted((a, b) => a - b);
      const tokens = text(300);
      const windows = chooseWindows(tokens, marked);
      let end = -1;
      for (const [from, to] of windows) {
        assert.ok(from > end && to > from && to <= 300);
        end = to;
      }
      assert.ok(windows.some(([from, to]) => marked.some((at) => at >= from && at < to)));
      assert.ok(windows.reduce((sum, [from, to]) => sum + to - from, 0) <= 48);
    }),
  );
});
