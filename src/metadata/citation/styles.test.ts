import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Citation } from './citation.ts';
import { CITATION_STYLES } from './styles.ts';

const URL = 'https://example.org/articles/x/';
const certain = { certain: true, approximate: false };
const citation: Citation = {
  id: 'x',
  language: 'ar',
  title: 'خبر قصير',
  titleBy: 'source',
  publisher: 'صحيفة',
  publisherInEnglish: 'Al-Sahifa',
  date: { year: 2021, month: 4, day: 9, edtf: '2021-04-09', ...certain },
  subjects: [],
  url: URL,
  archive: 'رصد',
  notes: [],
  englishNotes: [],
};

function write(name: string, more: Partial<Citation> = {}): string {
  const style = CITATION_STYLES.find((style) => style.name === name)!;
  const runs = style.write({ ...citation, ...more });
  return runs.map(({ text }) => text).join('');
}

const month = { year: 2021, month: 9, day: null, edtf: '2021-09', ...certain };
const year = { year: 2021, month: null, day: null, edtf: '2021', ...certain };
const may = { year: 2021, month: 5, day: 30, edtf: '2021-05-30', ...certain };

/*
 * What citeproc-js 2.4.63 makes of the same articles with the styles of the Citation Style Language
 * (chicago-author-date, apa and modern-language-association of 2026-08-21, commit 0819c0e) and its
 * English locale; the archive is `archive` for the first two and `source` for MLA, as those print it.
 */
const OF_CITEPROC: readonly [style: string, more: Partial<Citation>, reference: string][] = [
  ['Chicago', {}, `Al-Sahifa. 2021. “خبر قصير.” April 9. Rasad. ${URL}.`],
  ['Chicago', { date: month }, `Al-Sahifa. 2021. “خبر قصير.” September. Rasad. ${URL}.`],
  ['Chicago', { date: year }, `Al-Sahifa. 2021. “خبر قصير.” Rasad. ${URL}.`],
  ['Chicago', { date: null }, `Al-Sahifa. n.d. “خبر قصير.” Rasad. ${URL}.`],
  ['Chicago', { title: 'Enough!' }, `Al-Sahifa. 2021. “Enough!” April 9. Rasad. ${URL}.`],
  [
    'Chicago',
    { publisher: null, publisherInEnglish: null },
    `خبر قصير. 2021. April 9. Rasad. ${URL}.`,
  ],
  ['Chicago', { url: null }, 'Al-Sahifa. 2021. “خبر قصير.” April 9. Rasad.'],
  ['APA', {}, `خبر قصير. (2021, April 9). Al-Sahifa. Rasad. ${URL}`],
  ['APA', { date: month }, `خبر قصير. (2021, September). Al-Sahifa. Rasad. ${URL}`],
  ['APA', { date: year }, `خبر قصير. (2021). Al-Sahifa. Rasad. ${URL}`],
  ['APA', { title: 'Enough!' }, `Enough! (2021, April 9). Al-Sahifa. Rasad. ${URL}`],
  [
    'APA',
    { publisher: null, publisherInEnglish: null },
    `خبر قصير. (2021, April 9). Rasad. ${URL}`,
  ],
  ['MLA', {}, `“خبر قصير.” Al-Sahifa, 9 Apr. 2021. Rasad, ${URL}.`],
  ['MLA', { date: month }, `“خبر قصير.” Al-Sahifa, Sept. 2021. Rasad, ${URL}.`],
  ['MLA', { date: may }, `“خبر قصير.” Al-Sahifa, 30 May 2021. Rasad, ${URL}.`],
  ['MLA', { date: year }, `“خبر قصير.” Al-Sahifa, 2021. Rasad, ${URL}.`],
  ['MLA', { date: null }, `“خبر قصير.” Al-Sahifa. Rasad, ${URL}.`],
  ['MLA', { title: 'Enough!' }, `“Enough!” Al-Sahifa, 9 Apr. 2021. Rasad, ${URL}.`],
];

test('a reference is what the Citation Style Language makes of it', () => {
  for (const [style, more, reference] of OF_CITEPROC) assert.equal(write(style, more), reference);
});

test('what is not in the source is in brackets or about, in the way of each style', () => {
  const inferred = { date: { ...may, certain: false } };
  const about = { date: { ...year, certain: false, approximate: true } };
  assert.match(write('Chicago', inferred), /^Al-Sahifa\. \[2021\?\]\. “خبر قصير\.” May 30\./u);
  assert.match(write('Chicago', about), /^Al-Sahifa\. \[ca\. 2021\]\. /u);
  assert.match(write('APA', inferred), / \(ca\. 2021, May 30\)\. /u);
  assert.match(write('MLA', inferred), /Al-Sahifa, \[30 May 2021\?\]\. Rasad/u);
  assert.match(write('MLA', about), /Al-Sahifa, \[circa 2021\]\. /u);
  assert.equal(write('APA', { date: null }), `خبر قصير. (n.d.). Al-Sahifa. Rasad. ${URL}`);
});

test('a title that the source does not bear is in brackets, not in quotation marks', () => {
  for (const { name } of CITATION_STYLES) {
    assert.match(write(name, { titleBy: 'editor' }), /(?:^|[^“])\[خبر قصير\]\./u);
    assert.match(write(name, { title: null, titleBy: 'unknown' }), /\[Untitled article\]\./u);
  }
});

test('a question in Arabic ends as one', () => {
  for (const { name } of CITATION_STYLES) {
    assert.match(write(name, { title: 'هل انتهى؟' }), /انتهى؟(?:”| \()/u);
  }
});

test('what is in another script is a run of its own, and notes stand at the end', () => {
  for (const { name, write: writeRuns } of CITATION_STYLES) {
    const runs = writeRuns({
      ...citation,
      publisherInEnglish: null,
      englishNotes: ['One.', 'Two.'],
    });
    for (const { text, language } of runs) {
      assert.equal(/\p{Script=Arabic}/u.test(text), language === 'ar', text);
    }
    assert.equal(
      runs
        .map(({ text }) => text)
        .join('')
        .endsWith(' One. Two.'),
      true,
      name,
    );
  }
});
