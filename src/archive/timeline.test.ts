import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleEntry } from './article-entry.ts';
import { archiveTimeline, buildTimeline, ENTRIES_ON_PAGE } from './timeline.ts';
import type { EntityRecord } from './vocabulary-files.ts';
import { entitySchema } from './vocabulary.ts';

const three = { ar: 'ا', fa: 'ا', en: 'a' };
const event = (id: string, date?: object): EntityRecord => ({
  id,
  kind: 'event',
  ...entitySchema.parse({ name: three, description: three, ...(date ? { date } : {}) }),
});
const article = (id: string, edtf: string | null): ArticleEntry => ({
  id,
  language: 'ar',
  title: { by: 'unknown' },
  date: edtf === null ? { basis: 'unknown' } : { basis: 'stated', edtf, text: edtf },
  publisher: null,
  credits: [],
  tags: [],
  keywords: [],
  captions: [],
  readAlso: [],
  notes: [],
  capture: { path: 'captures/a.txt', name: 'a', sha256: '0', bytes: 1, encoding: 'utf-8' },
  file: `articles/ar/${id}.md`,
  lead: '',
  words: 1,
  digest: id,
});
const told = (events: EntityRecord[], articles: ArticleEntry[], limit = 9) =>
  buildTimeline(events, articles, limit).map(({ year, months }) => [
    year,
    months.map(({ month, entries, articles }) => [
      month,
      entries.map((entry) => (entry.kind === 'event' ? entry.event.id : entry.article.id)),
      articles,
    ]),
  ]);

test('events and articles share the axis, oldest first, the event before what was written that day', () => {
  const events = [
    event('war', { from: '2020-09-27', to: '2020-11-10' }),
    event('pact', { on: '2021-06-15' }),
  ];
  const articles = [
    article('b', '2021-06-15'),
    article('a', '2021-06-01'),
    article('c', '2020-07-17'),
  ];
  assert.deepEqual(told(events, articles), [
    [
      '2020',
      [
        ['2020-07', ['c'], 1],
        ['2020-09', ['war'], 0],
      ],
    ],
    ['2021', [['2021-06', ['a', 'pact', 'b'], 2]]],
  ]);
});

test('what is known by its year only ends the year; what has no date is left out', () => {
  assert.deepEqual(
    told([event('undated')], [article('y', '2023~'), article('m', '2023-10'), article('u', null)]),
    [
      [
        '2023',
        [
          ['2023-10', ['m'], 1],
          [null, ['y'], 1],
        ],
      ],
    ],
  );
});

test('a busy month gives its first articles and the number of all, and every event', () => {
  const articles = ['a', 'b', 'c'].map((id, day) => article(id, `2023-10-0${day + 1}`));
  assert.deepEqual(told([event('e', { on: '2023-10-09' })], articles, 2), [
    ['2023', [['2023-10', ['a', 'b', 'e'], 3]]],
  ]);
});

test('a short timeline is one page, a long one is asked year by year', () => {
  const short = archiveTimeline([], {
    articles: [article('a', '2020-01-01'), article('b', '2021')],
  });
  assert.deepEqual([short.years(), short.isShort()], [['2020', '2021'], true]);
  const months = Array.from({ length: ENTRIES_ON_PAGE + 1 }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, '0');
    return article(`a${at}`, `${2000 + Math.floor(at / 12)}-${month}-01`);
  });
  const long = archiveTimeline([], { articles: months });
  assert.equal(long.isShort(), false);
  assert.equal(long.year('2000').months.length, 12);
  assert.throws(() => long.year('1999'), /1999/u);
});
