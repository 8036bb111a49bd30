import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { parseArticleFile } from '../src/archive/article-file.ts';
import { openDialogue, Quit } from './ingest/review/dialogue.ts';
import { withDecisions } from './ingest/review/front-matter.ts';
import {
  articleFiles,
  content,
  edit,
  inbox,
  ingest,
  PARAGRAPHS,
  PERSIAN,
  put,
  SCRIPTS,
  snapshot,
  useTemporaryArchive,
  verify,
} from './ingest/temporary-archive.ts';

useTemporaryArchive();

/** A review with the answers of a person, a line each. */
function review(answers: readonly string[], ...ids: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(SCRIPTS, 'ingest.ts'), '--review', ...ids],
    {
      env: { ...process.env, RASAD_CONTENT: content },
      encoding: 'utf8',
      input: answers.join('\n'),
    },
  );
  return { code: status, out: stdout, err: stderr };
}

const recordOf = (file: string) =>
  parseArticleFile(readFileSync(path.join(content, file), 'utf8')).record;

/** Without a title; 'الصيد' twice, which is a wording of a subject; a name without a record. */
const UNTITLED = [
  ...PARAGRAPHS,
  'وقال الوزير سالم البحريني في 3 مارس 2022 إن موسم الصيد بدأ، ووصفت صحيفة النهر الصيد بأنه وفير هذا العام.',
].join('\n');

test('what a person answers is in the front matter, with comments and all else as it was', () => {
  mkdirSync(path.join(content, 'tags'), { recursive: true });
  writeFileSync(
    path.join(content, 'tags/fishing.yaml'),
    'label: { ar: الصيد, fa: ماهیگیری, en: Fishing }\n',
  );
  put('a.txt', UNTITLED);
  ingest(inbox);
  const [file] = articleFiles();
  edit(file!, 'notes: []', '# a remark\nnotes: []');
  const { code, out } = review([
    'سفينة في الميناء',
    'yesterday',
    '2022-03-03',
    '3 مارس 2022',
    'لا أحد',
    '1',
    '1',
  ]);
  assert.equal(code, 0, out);
  assert.match(out, /'yesterday' is not an EDTF year/u);
  assert.match(out, /the capture does not say that/u);
  assert.match(out, /3: \u2068.*3 مارس 2022.*\u2069/u);
  const moved = file!.replace('undated', '2022');
  assert.deepEqual(articleFiles(), [moved]);
  const record = recordOf(moved);
  assert.deepEqual(record.title, { by: 'editor', text: 'سفينة في الميناء' });
  assert.deepEqual(record.date, { basis: 'stated', edtf: '2022-03-03', text: '3 مارس 2022' });
  assert.deepEqual(record.publisher, { source: 'al-nahr', text: 'صحيفة النهر' });
  assert.deepEqual(record.tags, ['fishing']);
  assert.match(readFileSync(path.join(content, moved), 'utf8'), /\n# a remark\nnotes: \[\]\n/u);
  assert.equal(verify().err, '');
  assert.match(review([]).out, /0 articles gone through/u);
});

test('an end of the input keeps what was decided; what is left open is asked again', () => {
  put('a.txt', UNTITLED);
  put('b.txt', PERSIAN);
  ingest(inbox);
  const before = snapshot(content);
  assert.equal(review([':s', ':q']).code, 0);
  assert.deepEqual(snapshot(content), before);
  const [file] = articleFiles();
  const { out } = review(['عنوان']);
  assert.match(out, /0 articles gone through\n$/u);
  assert.equal(recordOf(file!).title.by, 'editor');
  assert.equal(recordOf(file!).reviewed, undefined);
  assert.match(review([], 'zzzzzzzz').err, /^there is no article 'zzzzzzzz'\n$/u);
});

test('a name of the text becomes a record that the next reading knows', () => {
  put('a.txt', UNTITLED);
  ingest(inbox);
  const { out } = review([
    '',
    '',
    '',
    '1',
    'person',
    'salim-al-bahraini',
    'سالم البحريني',
    'سالم البحرینی',
    'Salim al-Bahraini',
    'وزير.',
    'وزیر.',
    'A minister.',
  ]);
  assert.match(out, /written: content\/entities\/person\/salim-al-bahraini\.yaml/u);
  assert.match(out, /1 article gone through\n$/u);
  assert.equal(verify().err, '');
});

test('only the lines of a decided field change', () => {
  put('a.txt', PERSIAN);
  ingest(inbox);
  const text = readFileSync(path.join(content, articleFiles()[0]!), 'utf8');
  const date = { basis: 'inferred', edtf: '2019~', reason: 'از متن: $& و $1' } as const;
  const decided = withDecisions(text, { date, reviewed: '2022-03-03' });
  assert.deepEqual(parseArticleFile(decided).record.date, date);
  const restored = withDecisions(decided, { date: { basis: 'unknown' } });
  assert.equal(
    restored.replace("reviewed: '2022-03-03'\n", '').replace('reviewed: 2022-03-03\n', ''),
    text,
  );
  assert.throws(() => withDecisions(text, { tags: ['not an id'] }), /tags/u);
});

test('an answer is asked for until it will do, and the end of the input is a way to quit', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const dialogue = openDialogue(input, output);
  input.end('x\n\n');
  assert.equal(await dialogue.ask('?', () => 'no'), null);
  await assert.rejects(dialogue.ask('?'), Quit);
});
