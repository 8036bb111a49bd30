import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutText } from './about/about.ts';
import { stringsOf } from './interface.ts';
import { LOCALES } from './locale.ts';
import { counted } from './numbers.ts';
import { outputWords } from './outputs/interface.ts';
import { searchStringsOf } from './search/interface.ts';

/** Every wording in a tree of strings, with its path; a function is called with marked arguments. */
function* wordings(value: unknown, path: string): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') {
    for (const count of [0, 1, 2, 3, 11, 100]) {
      yield [`${path}(${count})`, String(value(count, count, count))];
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* wordings(inner, `${path}.${key}`);
  }
}

const all = LOCALES.map((locale) => ({
  locale,
  texts: [
    ...wordings(stringsOf(locale), locale),
    ...wordings(searchStringsOf(locale), `${locale} search`),
    ...wordings(aboutText(locale), `${locale} about`),
    ...wordings(outputWords(locale), `${locale} outputs`),
  ],
}));

test('no wording is empty or has an unfilled place', () => {
  for (const { texts } of all) {
    for (const [path, text] of texts) {
      assert.notEqual(text.trim(), '', path);
      // The words of search are patterns: their places are filled in the browser.
      const unfilled = path.includes(' search') ? /undefined|\[object/u : /#|undefined|\[object/u;
      assert.doesNotMatch(text, unfilled, path);
    }
  }
});

test('Arabic wordings have Arabic letters, Persian ones Persian letters', () => {
  const wrong = { ar: /[یکگچپژۀ\u06F0-\u06F9]/u, fa: /[يكةى\u0660-\u0669]/u, en: /[ء-ي]/u };
  for (const { locale, texts } of all) {
    for (const [path, text] of texts) assert.doesNotMatch(text, wrong[locale], path);
  }
});

test('every count in Arabic has its six forms', () => {
  const counts = [
    stringsOf('ar').articles,
    stringsOf('ar').capture.removedBlocks,
    counted('ar', searchStringsOf('ar').results),
    counted('ar', searchStringsOf('ar').partialResults),
  ];
  for (const count of counts) {
    // 100 takes the form of 'other', which differs from 'many' only where the noun shows its case.
    const forms = [0, 1, 2, 3, 11].map((number) => count(number).replace(/\d+/u, ''));
    assert.equal(new Set(forms.slice(0, 4)).size, 4, forms.join(' / '));
    assert.doesNotMatch(count(1) + count(2), /\d/u);
  }
});
