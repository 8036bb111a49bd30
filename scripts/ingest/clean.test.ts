import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bodyBlocks, formatBody } from '../../src/archive/markdown.ts';
import { removalProblems, repairProblems, unaccountedText } from './accounting.ts';
import { cleanCapture, type Cleaned } from './clean.ts';
import { unionProblem } from './fuzz/union.ts';
import { PHRASES } from './phrase-files.ts';

const VOCABULARY = { sources: new Map(), tagPhrases: new Map() };
const ANCHOR = 'قال مدير الميناء إن السفينة وصلت في الموعد وإن العمال أفرغوا حمولتها.';

const label = fc.constantFrom(
  ...Object.values(PHRASES).flatMap((lists) => Object.values(lists).flat()),
);
const words = fc
  .array(
    fc.constantFrom(
      'الميناء',
      'سفينة',
      'گفت‌وگو',
      'می‌شود',
      '3',
      'مارس',
      '2022',
      '**',
      '#',
      '>',
      '- ',
      '&amp;',
      '<b>',
      '\\',
      '`',
      '_',
      '\u200F',
      '1.',
      '=',
      '|',
      '،',
      '.',
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(' '));
const line = fc.oneof(
  label,
  fc.tuple(label, fc.constantFrom(':', ' : ', ' | ', ' '), words).map((parts) => parts.join('')),
  words,
  fc.constantFrom(ANCHOR, 'الجمعة 3 مارس 2022', 'به گزارش رود به نقل از باران، آب بالا آمد.'),
);
const breaks = fc.constantFrom('\n', '\r\n', '\n\n', ' \n\t\n', '\u2028', '\n\u200B\n');
const capture = fc.array(fc.tuple(line, breaks), { minLength: 1, maxLength: 25 }).chain((lines) =>
  fc.nat(lines.length).map((at) => {
    // A line is drawn twice, so that repetitions occur.
    const repeated = lines[at % lines.length]!;
    return [[ANCHOR, '\n'] as const, ...lines.slice(0, at), repeated, ...lines.slice(at)]
      .flat()
      .join('');
  }),
);

const titleOf = ({ title }: Cleaned) =>
  title === null ? ({ by: 'unknown' } as const) : ({ by: 'source', text: title } as const);

/** Any characters whatever, halves of pairs too, after a line that says what language it is. */
const arbitrary = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), breaks))
  .map((parts) => `${ANCHOR}\n${parts.join('')}`);

function assertUnion(text: string): void {
  const cleaned = cleanCapture(text, VOCABULARY);
  assert.equal(unionProblem(text, cleaned), null);
  const { blocks, removed, repaired } = cleaned;
  assert.deepEqual(removalProblems(text, removed), []);
  assert.deepEqual(repairProblems(text, removed, repaired), []);
  const kept = { title: titleOf(cleaned), blocks };
  assert.equal(unaccountedText(text, kept, removed, repaired), null);
}

test('kept and removed text are the capture, in order: nothing lost, nothing invented', () => {
  fc.assert(fc.property(capture, assertUnion), { numRuns: 500 });
  fc.assert(fc.property(arbitrary, assertUnion), { numRuns: 500 });
});

test('blocks come back from Markdown as they were', () => {
  fc.assert(
    fc.property(capture, (text) => {
      const { blocks } = cleanCapture(text, VOCABULARY);
      assert.deepEqual(bodyBlocks(formatBody(blocks)), blocks);
    }),
  );
});

test('the accounting sees a lost, a changed and an invented line, and a wrong offset', () => {
  const text = `عنوان الخبر\n${ANCHOR}\nشارك`;
  const title = { by: 'source', text: 'عنوان الخبر' } as const;
  const block = { kind: 'paragraph', text: ANCHOR } as const;
  const share = {
    category: 'share',
    start: text.length - 4,
    end: text.length,
    text: 'شارك',
  } as const;
  assert.equal(unaccountedText(text, { title, blocks: [block] }, [share]), null);
  assert.match(unaccountedText(text, { title, blocks: [] }, [share])!, /not in the article/u);
  assert.match(
    unaccountedText(text, { title, blocks: [block, block] }, [share])!,
    /not in the capture/u,
  );
  assert.match(
    unaccountedText(text, { title, blocks: [{ ...block, text: 'آخر' }] }, [share])!,
    /the capture has/u,
  );
  assert.equal(removalProblems(text, [{ ...share, start: share.start - 1 }]).length, 1);
  assert.equal(removalProblems(text, [share, share]).length, 1);
});
