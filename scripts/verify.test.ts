import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleProblems } from './ingest/check-article.ts';
import { cleanCapture } from './ingest/clean.ts';
import { articlePath, makeArticle } from './ingest/record.ts';
import { sha256 } from './ingest/seal.ts';
import { articleIds } from './ingest/article-id.ts';

const CAPTURE = [
  'الميناء القديم يستقبل أول سفينة منذ سنوات',
  'قال مدير الميناء إن السفينة وصلت في الموعد وإن العمال أفرغوا حمولتها خلال ساعات.',
  'وأوضح أن سفنا أخرى سوف تصل خلال الأسابيع المقبلة من موانئ بعيدة في الجنوب.',
  'شارك',
].join('\n\n');
const BYTES = new TextEncoder().encode(CAPTURE);
const VOCABULARY = { sources: new Map(), tagPhrases: new Map() };
const KNOWN = { sources: new Set<string>(), tags: new Set(['fishing']) };

const digest = sha256(BYTES);
const [id] = articleIds(digest);
const { record, text: FILE } = makeArticle(
  id!,
  { name: 'a.txt', sha256: digest, bytes: BYTES.length },
  { text: CAPTURE, encoding: 'utf-8', bom: false },
  cleanCapture(CAPTURE, VOCABULARY),
  VOCABULARY,
);
const PATH = articlePath(record);

async function problemsOf(
  file: string,
  { path = PATH, bytes = BYTES as Uint8Array | null } = {},
): Promise<string[]> {
  return (await articleProblems(file, path, KNOWN, async () => bytes)).problems;
}

function edited(from: string | RegExp, to: string): string {
  const file = FILE.replace(from, to);
  assert.notEqual(file, FILE);
  return file;
}

test('what ingest wrote is true', async () => {
  assert.deepEqual(await problemsOf(FILE), []);
});

test('hand edits that are true stay true', async () => {
  assert.deepEqual(await problemsOf(edited('tags: []', 'tags:\n  - fishing')), []);
});

const UNTRUE: readonly [name: string, file: string, problem: RegExp][] = [
  ['a record that does not parse', edited('language: ar', 'language: de'), /^language: /u],
  ['an unknown tag', edited('tags: []', 'tags:\n  - nothing'), /content\/tags\/nothing\.yaml/u],
  [
    'an unknown source',
    edited('publisher: null', 'publisher:\n  source: nobody\n  text: الميناء'),
    /content\/sources\/nobody/u,
  ],
  [
    'words that the capture has not',
    edited('credits: []', 'credits:\n  - وكالة'),
    /credits: the capture does not say/u,
  ],
  [
    'a removal with other text',
    edited('text: شارك', 'text: شاركت'),
    /removed\.0: the capture has other text/u,
  ],
  ['a removal at another place', edited(/start: \d+/u, 'start: 3'), /removed\.0/u],
  ['a byte count', edited(/bytes: \d+/u, 'bytes: 7'), /capture\.bytes: 7 recorded/u],
  [
    'another encoding',
    edited('encoding: utf-8', 'encoding: utf-16le'),
    /capture\.encoding: the bytes say utf-8/u,
  ],
  ['a digest', edited(/sha256: ./u, 'sha256: 0'), /capture\.sha256/u],
  ['another id', edited(`id: ${id}`, 'id: zzzzzzzz'), /id: zzzzzzzz does not come from/u],
  ['a lost paragraph', edited(/\nوأوضح.*\n/u, ''), /no note says so.*not in the article/u],
  ['a changed word', edited('مدير الميناء إن', 'رئيس الميناء إن'), /no note says so/u],
];

for (const [name, file, problem] of UNTRUE) {
  test(`finds ${name}`, async () => {
    const problems = await problemsOf(file);
    assert.ok(
      problems.some((found) => problem.test(found)),
      problems.join('\n'),
    );
  });
}

test("an edited text with a note is the archivist's own", async () => {
  const file = edited('مدير الميناء إن', 'رئيس الميناء إن').replace(
    'notes: []',
    'notes:\n  - ملاحظة',
  );
  assert.deepEqual(await problemsOf(file), []);
});

test('finds a file in the wrong folder, a missing capture, a changed capture', async () => {
  assert.match((await problemsOf(FILE, { path: `articles/ar/1999/${id}.md` }))[0]!, /belongs at/u);
  assert.match((await problemsOf(FILE, { bytes: null }))[0]!, /is missing/u);
  const other = new TextEncoder().encode(CAPTURE.replace('شارك', 'شارل'));
  assert.match((await problemsOf(FILE, { bytes: other }))[0]!, /has another digest/u);
});
