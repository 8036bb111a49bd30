import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { parseArticleFile } from '../src/archive/article-file.ts';
import {
  articleFiles,
  CAPTURE,
  content,
  edit,
  inbox,
  ingest,
  PARAGRAPHS,
  PERSIAN,
  put,
  snapshot,
  TITLE,
  verify,
  useTemporaryArchive,
} from './ingest/temporary-archive.ts';

useTemporaryArchive();

describe('a capture', () => {
  test('becomes its exact bytes and an article with the record', () => {
    const { code, out } = ingest(put('a.txt', CAPTURE));
    assert.equal(code, 0);
    const [file] = articleFiles();
    assert.match(file!, /^articles\/ar\/2022\/[0-9a-z]{8}\.md$/u);
    assert.match(
      out,
      new RegExp(`a\\.txt: added → content/${file}\n  tags found: none; .*\n1 file: 1 added`, 'u'),
    );
    const { record, body } = parseArticleFile(readFileSync(path.join(content, file!), 'utf8'));
    assert.equal(record.title.by === 'source' && record.title.text, TITLE);
    assert.equal(record.date.basis === 'stated' && record.date.edtf, '2022-03-03T08:05');
    assert.deepEqual(record.publisher, { source: 'al-nahr', text: 'صحيفة النهر' });
    assert.deepEqual(
      record.removed.map(({ category }) => category),
      ['dateline', 'source-line', 'share'],
    );
    assert.equal(body, `${PARAGRAPHS.join('\n\n')}\n`);
    assert.equal(readFileSync(path.join(content, record.capture.path), 'utf8'), CAPTURE);
    assert.equal(verify().code, 0);
  });

  test('with a byte order mark and Windows line ends keeps its bytes and true offsets', () => {
    ingest(put('a.txt', `\uFEFF${CAPTURE.replaceAll('\n', '\r\n')}`));
    const { record } = parseArticleFile(
      readFileSync(path.join(content, articleFiles()[0]!), 'utf8'),
    );
    assert.equal(record.capture.bom, true);
    assert.equal(verify().code, 0);
  });

  test('in UTF-16 keeps its bytes, and is read and checked as UTF-16', () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${CAPTURE}`, 'utf16le'));
    assert.equal(ingest(put('a.txt', bytes)).code, 0);
    const { record, body } = parseArticleFile(
      readFileSync(path.join(content, articleFiles()[0]!), 'utf8'),
    );
    assert.equal(record.capture.encoding, 'utf-16le');
    assert.equal(body, `${PARAGRAPHS.join('\n\n')}\n`);
    assert.deepEqual(new Uint8Array(readFileSync(path.join(content, record.capture.path))), bytes);
    assert.equal(verify().code, 0);
  });

  test('misread as Windows-1252 is read as it was, which the record says', () => {
    const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode(CAPTURE));
    assert.equal(ingest(put('a.txt', misread)).code, 0);
    const { record, body } = parseArticleFile(
      readFileSync(path.join(content, articleFiles()[0]!), 'utf8'),
    );
    assert.equal(record.capture.repair, 'utf-8-read-as-windows-1252');
    assert.equal(body, `${PARAGRAPHS.join('\n\n')}\n`);
    assert.equal(readFileSync(path.join(content, record.capture.path), 'utf8'), misread);
    assert.equal(verify().code, 0);
  });

  test('what a person must give is said', () => {
    const { out, code } = ingest(put('a.txt', PERSIAN));
    assert.equal(code, 0);
    assert.match(out, /needs a person: date: not stated/u);
    assert.match(out, /needs a person: publisher: not stated/u);
    assert.match(articleFiles()[0]!, /^articles\/fa\/undated\//u);
  });

  test('a dry run writes nothing', () => {
    put('a.txt', CAPTURE);
    const before = snapshot(content);
    assert.match(ingest('--dry-run', inbox).out, /1 added \(dry run/u);
    assert.deepEqual(snapshot(content), before);
  });
});

describe('again', () => {
  test('changes nothing, not even the time of change', () => {
    put('a.txt', CAPTURE);
    put('b.txt', PERSIAN);
    ingest(inbox);
    const before = snapshot(content);
    const { code, out } = ingest(inbox);
    assert.equal(code, 0);
    assert.match(out, /2 files: 2 unchanged/u);
    assert.deepEqual(snapshot(content), before);
    assert.match(ingest(path.join(content, 'captures')).out, /2 files: 2 unchanged/u);
  });

  test('what a person edited is left; its year moves it', () => {
    const capture = put('b.txt', PERSIAN);
    ingest(capture);
    const [file] = articleFiles();
    const noted = edit(file!, 'notes: []', 'notes:\n  - یادداشت');
    assert.match(ingest(capture).out, /edited by hand, left/u);
    assert.equal(readFileSync(path.join(content, file!), 'utf8'), noted);

    const dated = edit(file!, 'basis: unknown', 'basis: inferred\n  edtf: 2019~\n  reason: از متن');
    assert.equal(verify().code, 1);
    assert.match(ingest(capture).out, /moved → content\/articles\/fa\/2019\//u);
    const moved = file!.replace('undated', '2019');
    assert.deepEqual(articleFiles(), [moved]);
    assert.equal(readFileSync(path.join(content, moved), 'utf8'), dated);
    assert.equal(verify().code, 0);
    const before = snapshot(content);
    assert.equal(ingest(capture).code, 0);
    assert.deepEqual(snapshot(content), before);
  });

  test('rules that say something new rewrite only what nobody edited', () => {
    const capture = put('a.txt', CAPTURE);
    ingest(capture);
    const [file] = articleFiles();
    renameSync(
      path.join(content, 'sources/al-nahr.yaml'),
      path.join(content, 'sources/an-nahr.yaml'),
    );
    assert.match(ingest(capture).out, /rewritten/u);
    assert.match(readFileSync(path.join(content, file!), 'utf8'), /source: an-nahr/u);
    edit(file!, 'notes: []', 'notes:\n  - ملاحظة');
    renameSync(
      path.join(content, 'sources/an-nahr.yaml'),
      path.join(content, 'sources/al-nahr.yaml'),
    );
    assert.match(ingest(capture).out, /edited by hand, left/u);
    assert.match(readFileSync(path.join(content, file!), 'utf8'), /source: an-nahr/u);
  });

  test('a missing capture is put back; one that was changed is not written over', () => {
    const capture = put('a.txt', CAPTURE);
    ingest(capture);
    const held = path.join(
      content,
      [...snapshot(content).keys()].find((file) => file.startsWith('captures'))!,
    );
    rmSync(held);
    assert.equal(verify().code, 1);
    assert.equal(ingest(capture).code, 0);
    assert.equal(readFileSync(held, 'utf8'), CAPTURE);
    writeFileSync(held, 'آخر');
    assert.match(ingest(capture).err, /does not hold the bytes/u);
    assert.equal(readFileSync(held, 'utf8'), 'آخر');
  });
});
