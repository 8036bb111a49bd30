import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import {
  articleFiles,
  content,
  inbox,
  ingest,
  put,
  run,
  useTemporaryArchive,
  verify,
} from './ingest/temporary-archive.ts';

useTemporaryArchive();

const CALL = 'موعد يومي مع أخبار الميناء والبحارة تقدمه لكم صحيفة النهر كل صباح ومساء.';
const HABIT = 'وقال شهود عيان من عمال الميناء إن العمل يجري كالمعتاد في كل أرصفته القديمة.';
const NUMBERS = ['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة'];

test('a line that a publisher repeats below its articles is found, recorded, and removed', () => {
  NUMBERS.forEach((number, index) => {
    const [first, second, third] = ['وصلت', 'غادرت', 'عادت'].map(
      (verb) => `${verb} السفينة ${number} إلى الميناء ${'البعيد '.repeat(index + 1)}في الموعد.`,
    );
    const filler = `وتحدث مدير الميناء عن الرحلة ${number} إلى الجزر الواقعة في الجنوب البعيد.`;
    const lines = [
      `أخبار السفينة ${number} في الميناء القديم`,
      first,
      second,
      HABIT,
      third,
      filler,
    ];
    put(`${index}.txt`, [...lines, `${filler} ثم عاد.`, CALL, 'المصدر: صحيفة النهر'].join('\n\n'));
  });
  assert.equal(ingest(inbox).code, 0);
  const found = run('repeated-lines.ts');
  assert.match(found.out, /6 articles \(sure\): موعد يومي/u);
  assert.match(found.out, /6 articles \(doubtful, 0 at an edge\): وقال شهود/u);
  assert.match(found.out, /2 repeated lines: 1 sure \(--write adds them\), 1 doubtful/u);

  const record = path.join(content, 'sources/al-nahr.yaml');
  const before = readFileSync(record, 'utf8');
  assert.equal(run('repeated-lines.ts', '--write').code, 0);
  assert.equal(readFileSync(record, 'utf8'), `${before}repeated:\n  - ${CALL}\n`);
  assert.match(ingest(inbox).out, /6 rewritten/u);
  const article = readFileSync(path.join(content, articleFiles()[0]!), 'utf8');
  assert.match(article, /category: repeated/u);
  assert.ok(!article.split('---\n')[2]!.includes(CALL) && article.includes(HABIT));
  assert.match(run('repeated-lines.ts').out, /1 repeated lines: 0 sure/u);
  assert.match(ingest(inbox).out, /6 unchanged/u);
  assert.equal(verify().code, 0);
});
