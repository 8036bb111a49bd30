import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ArticleEntry } from '../../archive/article-entry.ts';
import { articleLabels } from '../article-labels.ts';
import { toBibtex } from './bibtex.ts';
import { citationOf } from './citation.ts';
import { toCsl } from './csl-json.ts';
import { citationMetaTags } from './meta-tags.ts';
import { toRis } from './ris.ts';

const SHA = 'a1'.repeat(32);
const article: ArticleEntry = {
  id: 'k3x',
  language: 'ar',
  title: { by: 'source', text: 'خبر قصير' },
  date: { basis: 'stated', edtf: '2021-04-09T18:57', text: '9 أبريل' },
  publisher: { source: null, text: 'صحيفة' },
  credits: ['وكالات'],
  tags: ['talks'],
  keywords: [],
  captions: [],
  readAlso: [],
  notes: [],
  capture: { path: 'captures/k3/k3x.txt', name: 'a', sha256: SHA, bytes: 3, encoding: 'utf-8' },
  file: 'articles/ar/2021/k3x.md',
  lead: 'متن',
  words: 1,
  digest: 'd',
};
const site = new URL('https://example.org');
const labels = { publisher: 'صحيفة', publisherInEnglish: 'Al-Sahifa', tags: ['محادثات'] };
const cite = (more: Partial<ArticleEntry> = {}) =>
  citationOf({ ...article, ...more }, labels, site);
const titled = (text: string) => cite({ title: { by: 'source', text } });

const inferred = cite({
  title: { by: 'editor', text: 'عنوان' },
  date: { basis: 'inferred', edtf: '2023-10-23?', reason: 'يذكر النص الشهر' },
});
const unknown = citationOf(
  { ...article, title: { by: 'unknown' }, date: { basis: 'unknown' }, publisher: null },
  { ...labels, publisher: null, publisherInEnglish: null },
  undefined,
);

test('a publisher is named by its record, or as the capture has it', () => {
  const label = { ar: 'أ', fa: 'ف', en: 'E' };
  const vocabulary = {
    sources: new Map([['s', { label }]]),
    tags: new Map([['talks', { label }]]),
  };
  const of = (publisher: ArticleEntry['publisher']) =>
    articleLabels({ ...article, publisher }, vocabulary);
  assert.deepEqual(of({ source: 's', text: 'x' }), {
    publisher: 'أ',
    publisherInEnglish: 'E',
    tags: ['أ'],
  });
  assert.equal(of({ source: null, text: 'كما كتب' }).publisher, 'كما كتب');
  assert.equal(of(null).publisher, null);
});

test('what is inferred, an editor wrote or nobody knows is in the note of every format', () => {
  for (const written of [toBibtex(inferred), toRis(inferred), JSON.stringify(toCsl(inferred))]) {
    for (const said of [
      '2023-10-23?',
      'يذكر النص الشهر',
      'محرر الأرشيف',
      'اسم الكاتب',
      SHA,
      'وكالات',
    ]) {
      assert.ok(written.includes(said), `${said} in ${written}`);
    }
  }
  for (const written of [toBibtex(unknown), toRis(unknown), JSON.stringify(toCsl(unknown))]) {
    for (const said of ['التاريخ غير معروف', 'الناشر غير معروف', 'لم يرد في الأصل عنوان']) {
      assert.ok(written.includes(said), `${said} in ${written}`);
    }
  }
});

test('BibTeX', () => {
  assert.equal(
    toBibtex(cite()),
    `@misc{rasad-k3x,
  title = {{خبر قصير}},
  howpublished = {صحيفة},
  year = {2021},
  month = apr,
  date = {2021-04-09},
  key = {k3x},
  langid = {arabic},
  keywords = {محادثات},
  url = {https://example.org/articles/k3x/},
  note = {لم يُذكر في الأصل اسم الكاتب. نقلًا عن: وكالات. بصمة الملف (SHA-256): ${SHA}.}
}
`,
  );
  assert.doesNotMatch(toBibtex(unknown), /^ {2}(?:title|year|date|url|howpublished) /mu);
});

test('RIS', () => {
  assert.deepEqual(toRis(cite()).split('\r\n'), [
    'TY  - NEWS',
    'TI  - خبر قصير',
    'T2  - صحيفة',
    'PY  - 2021',
    'DA  - 2021/04/09/',
    'LA  - ar',
    'KW  - محادثات',
    'DB  - رصد',
    'AN  - k3x',
    'UR  - https://example.org/articles/k3x/',
    'N1  - لم يُذكر في الأصل اسم الكاتب.',
    'N1  - نقلًا عن: وكالات.',
    `N1  - بصمة الملف (SHA-256): ${SHA}.`,
    'ER  - ',
    '',
  ]);
  assert.match(
    toRis(cite({ date: { basis: 'stated', edtf: '2021', text: '٢٠٢١' } })),
    /2021\/\/\/\r/u,
  );
});

test('CSL-JSON', () => {
  assert.deepEqual(toCsl(inferred)['issued'], { 'date-parts': [[2023, 10, 23]], circa: true });
  assert.deepEqual(toCsl(cite())['issued'], { 'date-parts': [[2021, 4, 9]] });
  assert.equal(toCsl(cite())['URL'], 'https://example.org/articles/k3x/');
  for (const key of ['title', 'issued', 'URL', 'container-title']) {
    assert.ok(!(key in toCsl(unknown)), key);
  }
  assert.equal(
    toCsl(cite({ credits: ['{:title: x}'] }))['note'],
    `${cite().notes[0]} نقلًا عن: { :title: x}. ${cite().notes[2]}`,
  );
});

test('tags of the head: no uncertain date, and an editor’s title in brackets', () => {
  const of = (citation: ReturnType<typeof cite>, wanted: string) =>
    citationMetaTags(citation).find(({ name }) => name === wanted)?.content;
  assert.equal(of(cite(), 'citation_publication_date'), '2021/04/09');
  assert.equal(of(cite(), 'DC.date'), '2021-04-09');
  assert.equal(of(inferred, 'citation_title'), '[عنوان]');
  for (const name of ['citation_publication_date', 'DC.date'])
    assert.equal(of(inferred, name), undefined);
  assert.equal(of(unknown, 'citation_title'), undefined);
  assert.equal(of(unknown, 'DC.identifier'), 'k3x');
});

/** Reads a field of BibTeX as BibTeX does: braces count, with a backslash before them or not. */
function bracedField(entry: string, name: string): string {
  const start = entry.indexOf(`  ${name} = {`) + name.length + 5;
  let depth = 0;
  for (let at = start; at < entry.length; at++) {
    if (entry[at] === '{') depth++;
    else if (entry[at] === '}' && --depth === 0) return entry.slice(start, at + 1);
  }
  return assert.fail(`${name} is not closed: ${entry}`);
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '\\}',
        '"',
        '@misc{x,',
        '%',
        '\r\nER  - ',
        '\nTY  - BOOK',
        '\u2028',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { minLength: 1 },
  )
  .map((parts) => `خ${parts.join('')}`);

test('no title can end a field, add one or run a command', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const bib = toBibtex(titled(text));
      const names = bib.split('\n').flatMap((line) => /^ {2}(\w+) = /u.exec(line)?.[1] ?? []);
      assert.deepEqual(
        names,
        toBibtex(cite())
          .split('\n')
          .flatMap((line) => /^ {2}(\w+) = /u.exec(line)?.[1] ?? []),
      );
      const after = bib.slice(bib.indexOf('  title = ') + 10 + bracedField(bib, 'title').length);
      assert.ok(after.startsWith(',\n  howpublished'), bib);
      const bare = bracedField(bib, 'title').replace(
        /\\(?:textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}|\\[#$%&_]/gu,
        '',
      );
      assert.doesNotMatch(bare.slice(2, -2), /[\\{}#$%&_~^]/u);

      const lines = toRis(titled(text)).split(/\r\n|[\n\r\u0085\u2028\u2029]/u);
      assert.equal(lines.length, toRis(cite()).split('\r\n').length, JSON.stringify(lines));
      assert.equal(lines.at(-2), 'ER  - ');
    }),
  );
});
