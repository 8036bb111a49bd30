import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkWeekdays, removeDatelines } from './dateline.ts';
import { openDraft } from './draft.ts';
import { splitLines } from './lines.ts';
import { fates, PARAGRAPH, run, SECOND, TITLE, VOCABULARY } from './step-trial.ts';

test('dates the article beside the text, not within it', () => {
  const draft = run(
    [TITLE, 'آخر تحديث: 4 مارس 2022', '3 مارس 2022', PARAGRAPH, '5 مايو 1999', SECOND],
    removeDatelines,
  );
  assert.deepEqual(draft.date, { basis: 'stated', edtf: '2022-03-03', text: '3 مارس 2022' });
  assert.deepEqual(fates(draft), ['open', 'dateline', 'dateline', 'open', 'open', 'open']);
});

test('a day told from another is known where the page was fetched on a known day', () => {
  const lines = splitLines([TITLE, 'أمس 10:30', PARAGRAPH].join('\n'));
  const fetched = removeDatelines({ ...openDraft('ar', lines), fetched: '2021-04-09' }, VOCABULARY);
  assert.equal(fetched.date.basis === 'inferred' && fetched.date.edtf, '2021-04-08?');
  assert.deepEqual(fates(fetched), ['open', 'dateline', 'open']);
  const unknown = removeDatelines(openDraft('ar', lines), VOCABULARY);
  assert.equal(unknown.date.basis, 'unknown');
  assert.match(unknown.doubts[0]!, /told from a day that is not known/u);
});

const dated = (line: string) =>
  run([TITLE, line, `وصلت اليوم الجمعة سفينة. ${PARAGRAPH}`], removeDatelines, checkWeekdays);

test('a weekday of the lead that does not fit the date is reported', () => {
  assert.deepEqual(dated('9 أبريل 2021').doubts, []);
  assert.match(dated('8 أبريل 2021').doubts[0]!, /does not fit the date 2021-04-08/u);
  assert.match(dated('خبر عن الميناء القديم').doubts[0]!, /no date is stated/u);
});
