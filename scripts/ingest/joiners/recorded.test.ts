import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticleFile } from '../../../src/archive/article-file.ts';
import { articleIds } from '../article-id.ts';
import { articleProblems } from '../check-article.ts';
import { cleanCapture } from '../clean.ts';
import { articlePath, makeArticle } from '../record.ts';
import { sha256 } from '../seal.ts';

const CAPTURE = [
  'مدیر بندر از کشتیهای تازه خبر داد',
  'مدیر بندر میگوید کشتیهای تازه در راه بندر است و کارگران آماده شدهاند تا بار را ببرند.',
  'نظر شما',
].join('\n\n');
const BYTES = new TextEncoder().encode(CAPTURE);
const VOCABULARY = { sources: new Map(), tagPhrases: new Map() };
const digest = sha256(BYTES);
const { record, text } = makeArticle(
  articleIds(digest).next().value!,
  { name: 'a.txt', sha256: digest, bytes: BYTES.length },
  { text: CAPTURE, encoding: 'utf-8', bom: false },
  cleanCapture(CAPTURE, VOCABULARY),
  VOCABULARY,
);

async function problemsOf(file: string): Promise<string> {
  const known = { sources: new Set<string>(), tags: new Set<string>() };
  const checked = await articleProblems(file, articlePath(record), known, async () => BYTES);
  return checked.problems.join('\n');
}

function edited(from: string | RegExp, to: string): string {
  const file = text.replace(from, to);
  assert.notEqual(file, text);
  return file;
}

test('title and text are repaired, each word recorded at its place in the capture', async () => {
  const { title, repaired = [] } = parseArticleFile(text).record;
  assert.equal(title.by === 'source' && title.text, 'مدیر بندر از کشتی‌های تازه خبر داد');
  assert.deepEqual(
    repaired.map((repair) => [repair.captured, CAPTURE.slice(repair.start, repair.end)]),
    ['کشتیهای', 'میگوید', 'کشتیهای', 'شدهاند'].map((word) => [word, word]),
  );
  assert.equal(await problemsOf(text), '');
});

test('verify finds a repair at another place, by other joiners, or of other letters', async () => {
  assert.match(
    await problemsOf(edited(/start: 13/u, 'start: 14')),
    /repaired\.0: the capture has/u,
  );
  assert.match(
    await problemsOf(edited('repaired: می‌گوید', 'repaired: میگو‌ید')),
    /repaired\.1: the dictionary does not give 'میگوید' as 'میگو‌ید'; 'basis: editor'/u,
  );
  assert.match(
    await problemsOf(edited('repaired: می‌گوید', 'repaired: می‌گفت')),
    /repaired\.1: repaired and captured must differ, and by joiners/u,
  );
});

test('verify finds a word of the text that is repaired and not recorded, and the other way round', async () => {
  assert.match(await problemsOf(edited('آماده شده‌اند', 'آماده شدهاند')), /no note says so/u);
  const unrecorded = edited(/ {2}- basis: dictionary\n(?: {4}.*\n){3} {4}repaired: می.*\n/u, '');
  assert.match(await problemsOf(unrecorded), /no note says so/u);
});
