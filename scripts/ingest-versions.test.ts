import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parseArticleFile } from '../src/archive/article-file.ts';
import {
  articleFiles,
  CAPTURE,
  content,
  edit,
  inbox,
  ingest,
  PARAGRAPHS,
  put,
  snapshot,
  TITLE,
  useTemporaryArchive,
  verify,
} from './ingest/temporary-archive.ts';

useTemporaryArchive();

const ADDED = 'وختم المدير بأن الرصيف الثاني يفتح في الخريف أمام سفن الصيد والركاب معا.';
const UPDATED = CAPTURE.replace('المصدر', `${ADDED}\n\nالمصدر`);
const recordOf = (file: string) =>
  parseArticleFile(readFileSync(path.join(content, file), 'utf8')).record;
const records = () => articleFiles().map(recordOf);

test('a changed capture is a new version that names the old one, which is kept as it is', () => {
  put('a.txt', CAPTURE);
  ingest(inbox);
  const [first] = records();
  const before = snapshot(content);
  const { code, out } = ingest(put('b.txt', UPDATED));
  assert.equal(code, 0);
  assert.match(out, new RegExp(`a new version of ${first!.id} \\(\\d\\d% of the wording`, 'u'));
  for (const [file, was] of before) assert.equal(snapshot(content).get(file), was);
  const second = records().find(({ id }) => id !== first!.id)!;
  assert.equal(second.versionOf?.article, first!.id);
  assert.equal(second.versionOf.relation, 'updated');
  assert.equal(second.versionOf.basis, 'resemblance');
  assert.equal(verify().code, 0);

  const both = snapshot(content);
  assert.match(ingest(inbox).out, /2 files: 2 unchanged/u);
  assert.deepEqual(snapshot(content), both);
});

test('the same text of another publisher is a version, and says so', () => {
  ingest(put('a.txt', CAPTURE));
  const { out } = ingest(put('b.txt', CAPTURE.replace('صحيفة النهر', 'موقع الساحل')));
  assert.match(out, /another publisher prints [0-9a-z]{8} \(100% of the wording in common\)/u);
  assert.equal(
    records().filter(({ versionOf }) => versionOf?.relation === 'republished').length,
    1,
  );
  assert.equal(verify().code, 0);
});

test('what shares half of its wording is left to a person, unless it has the same headline', () => {
  ingest(put('a.txt', CAPTURE));
  const other = `${ADDED}\n\n${ADDED.replaceAll('الخريف', 'الشتاء القادم')}`;
  const half = CAPTURE.replace('المصدر', `${other}\n\nالمصدر`);
  const { out } = ingest(put('b.txt', half.replace(TITLE, 'المرفأ يعود إلى العمل بعد إغلاق طويل')));
  assert.match(out, /needs a person: version: perhaps of [0-9a-z]{8} \([56]\d% of the wording/u);
  assert.ok(records().every(({ versionOf }) => versionOf === undefined));
  ingest(put('c.txt', half));
  assert.equal(records().filter(({ versionOf }) => versionOf !== undefined).length, 1);
});

test('a link to nothing, to itself, in a circle, or with a false figure is found', () => {
  put('a.txt', CAPTURE);
  put('b.txt', UPDATED);
  ingest(inbox);
  const version = articleFiles().find((file) => recordOf(file).versionOf !== undefined)!;
  const { id, versionOf } = recordOf(version);
  const of = versionOf!.article;
  const link = `article: ${of}`;
  edit(version, link, 'article: zzzzzzzz');
  assert.match(verify().err, /versionOf\.article: there is no article 'zzzzzzzz'/u);
  edit(version, 'article: zzzzzzzz', `article: ${id}`);
  assert.match(verify().err, /versionOf\.article: in a circle/u);
  edit(version, `article: ${id}`, link);
  edit(version, `resemblance: ${versionOf!.resemblance}`, 'resemblance: 0.99');
  assert.match(verify().err, /versionOf\.resemblance: 0\.99 recorded, the texts say 0\.\d+/u);
});

const page = (id: number, body: string) =>
  JSON.stringify({ id, title: TITLE, body, url: 'https://news.example/harbour', lang: 'ar' });

test('a changed capture of one address is a new version, however much has changed', () => {
  ingest(put('1/news.jsonl', page(1, PARAGRAPHS.join('\n\n'))));
  const other = `${ADDED}\n\n${ADDED.replaceAll('الخريف', 'الشتاء القادم')}`;
  const { out } = ingest(put('2/news.jsonl', page(1, other)));
  assert.match(out, /a new version of [0-9a-z]{8} \(0% of the wording in common\): linked/u);
  assert.deepEqual(
    records().flatMap(({ versionOf }) => (versionOf ? [versionOf.basis, versionOf.relation] : [])),
    ['address', 'updated'],
  );
  assert.equal(verify().code, 0);
});
