import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleWithBody } from '../../src/archive/article-files.ts';
import { entitySchema } from '../../src/archive/vocabulary.ts';
import type { EntityRecord } from '../../src/archive/vocabulary-files.ts';
import { collectReport } from './collect.ts';
import { formatReport } from './print.ts';

function person(id: string, ar: string, short: string): EntityRecord {
  const description = { ar, fa: ar, en: id };
  const record = entitySchema.parse({
    name: { ar, fa: ar, en: id },
    short: { ar: [short] },
    description,
  });
  return { id, kind: 'person', ...record };
}

function article(id: string, body: string): ArticleWithBody {
  return {
    path: `articles/ar/${id}.md`,
    body,
    record: {
      id,
      language: 'ar',
      title: { by: 'source', text: 'عنوان' },
      date: { basis: 'unknown' },
      publisher: null,
      credits: [],
      tags: [],
      keywords: [],
      captions: [],
      readAlso: [],
      notes: [],
      capture: { path: 'captures/a', name: 'a', sha256: '', bytes: 1, encoding: 'utf-8' },
      removed: [],
      generated: '',
    },
  };
}

async function* given(articles: readonly ArticleWithBody[]): AsyncGenerator<ArticleWithBody> {
  yield* articles;
}

const ENTITIES = [
  person('samir', 'سمير حداد', 'حداد'),
  person('karim', 'كريم حداد', 'حداد'),
  person('nobody', 'فريد منصور', 'منصور'),
];

test('the report tells unknown names, repeated words, unused records, shared and ambiguous spellings', async () => {
  const articles = [
    article('one', 'التقى سمير حداد وكريم حداد الوزير هاني زيدان. وقال حداد إن بحيرة القمر جفت.'),
    article('two', 'قال الوزير هاني زيدان إن بحيرة القمر جفت.'),
  ];
  const report = await collectReport(given(articles), ENTITIES, [], 2);
  assert.deepEqual(
    report.unknown.map(({ text, signs, count, examples }) => [text, signs, count, examples.length]),
    [['هاني زيدان', ['title'], 2, 2]],
  );
  assert.ok(
    report.frequent.some(({ text, articles: count }) => text === 'بحيرة القمر جفت' && count === 2),
  );
  assert.deepEqual(report.unused, [{ id: 'nobody', inside: false }]);
  assert.deepEqual(report.collisions, [
    {
      text: 'حداد',
      language: 'ar',
      claims: [
        { id: 'samir', role: 'short' },
        { id: 'karim', role: 'short' },
      ],
    },
  ]);
  assert.deepEqual(
    report.ambiguous.map(({ text, candidates }) => [text, candidates]),
    [['حداد', ['samir', 'karim']]],
  );
  const printed = formatReport(report, 1);
  assert.match(printed, /^2 articles\n/u);
  assert.match(printed, /1 × حداد: samir or karim\n {6}one: /u);
});
