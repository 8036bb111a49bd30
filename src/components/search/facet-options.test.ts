import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetOptions } from './facet-options.ts';

function vocabulary(...records: readonly (readonly [id: string, ar: string, count: number])[]) {
  return new Map(
    records.map(([id, ar, count]) => [id, { id, label: { ar, fa: ar, en: id }, count }] as const),
  );
}

const holdings = {
  articles: [{ language: 'fa' }, { language: 'ar' }, { language: 'ar' }],
  byYear: new Map([
    ['2009', [1]],
    ['2021', [1, 2]],
  ]),
  countedSources: vocabulary(['empty', 'فارغ', 0], ['one', 'واحد', 1]),
  countedTags: vocabulary(['b', 'ب', 1], ['c', 'ج', 2], ['a', 'أ', 1]),
} as const;

const values = (options: readonly { value: string }[]) => options.map(({ value }) => value);

test('the commonest comes first, then the order of the alphabet; years newest first', () => {
  const { language, tag, year } = facetOptions(holdings, 'ar');
  assert.deepEqual(values(language), ['ar', 'fa']);
  assert.deepEqual(values(tag), ['c', 'a', 'b']);
  assert.deepEqual(values(year), ['2021', '2009']);
});

test('what no article has is not offered', () => {
  assert.deepEqual(values(facetOptions(holdings, 'ar').publisher), ['one']);
});

test('years are in the digits of the reader, with the Jalali years in Persian', () => {
  const [persian] = facetOptions(holdings, 'fa').year;
  assert.equal(persian?.label, '۲۰۲۱');
  assert.equal(persian?.note, '۱۳۹۹–۱۴۰۰');
  const [english] = facetOptions(holdings, 'en').year;
  assert.equal(english?.label, '2021');
  assert.equal(english?.note, null);
});
