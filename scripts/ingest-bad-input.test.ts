import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  articleFiles,
  CAPTURE,
  content,
  edit,
  folder,
  inbox,
  ingest,
  PERSIAN,
  put,
  snapshot,
  verify,
  useTemporaryArchive,
} from './ingest/temporary-archive.ts';

useTemporaryArchive();

describe('bad input', () => {
  test('is refused, one clear line each, and the rest goes on', () => {
    put('01-good.txt', CAPTURE);
    put('02-empty.txt', '');
    put('03-blank.txt', ' \n\t\n');
    put('04-binary.txt', Uint8Array.of(1, 0, 2, 0xff));
    put('05-english.txt', 'An article in English.');
    put('06-latin1.txt', Uint8Array.of(0xe9, 0xe8, 0x20, 0xff));
    put('07-same-bytes.txt', CAPTURE);
    put('08-same-reading.txt', CAPTURE.replaceAll('\n\n', '\n').replace('أوضح', 'اوضح'));
    put('09-only-labels.txt', 'شارك\nاترك تعليقا\n');
    put('10-new\nline.txt', '');
    put('.hidden.txt', 'x');
    truncateSync(put('11-large.txt', ''), 20_000_001);
    symlinkSync('nowhere', path.join(inbox, '12-dangling.txt'));
    symlinkSync('..', path.join(inbox, '13-loop'));
    put('14-good.txt', PERSIAN);
    mkdirSync(path.join(folder, 'nothing'));
    const { code, out, err } = ingest(
      inbox,
      path.join(folder, 'missing.txt'),
      path.join(folder, 'nothing'),
    );
    assert.equal(code, 1);
    const reasons = new Map(
      err
        .trim()
        .split('\n')
        .map((line) => [
          path.basename(line.split(': refused: ')[0]!),
          line.split(': refused: ')[1],
        ]),
    );
    const expected: Record<string, RegExp> = {
      '02-empty.txt': /^empty/u,
      '03-blank.txt': /only white space/u,
      '04-binary.txt': /not text/u,
      '05-english.txt': /no Arabic script/u,
      '06-latin1.txt': /wrong encoding/u,
      '07-same-bytes.txt': /the same bytes as 01-good\.txt, article [0-9a-z]{8}/u,
      '08-same-reading.txt': /reads the same as 01-good\.txt, article [0-9a-z]{8}/u,
      '09-only-labels.txt': /no article in it/u,
      '10-new\\nline.txt': /^empty/u,
      '11-large.txt': /too large/u,
      '12-dangling.txt': /no such file/u,
      'missing.txt': /no such file/u,
      nothing: /nothing in this folder/u,
    };
    assert.deepEqual([...reasons.keys()], Object.keys(expected));
    for (const [name, reason] of Object.entries(expected))
      assert.match(reasons.get(name) ?? '', reason);
    assert.match(out, /15 files: 2 added, 13 refused/u);
    assert.equal(articleFiles().length, 2);
    assert.equal(verify().code, 0);
  });

  test('gzip: cut, damaged, within gzip, of a TAR, or too much, is refused in a line each', () => {
    const zipped = gzipSync(CAPTURE);
    const tar = Buffer.alloc(1024);
    tar.write('ustar', 257);
    put('1.txt.gz', zipped.subarray(0, -12));
    put('2.txt.gz', zipped.fill(0xff, 12, 40));
    put('3.txt.gz', gzipSync(gzipSync(CAPTURE)));
    put('4.tar.gz', gzipSync(tar));
    put('5.txt.gz', gzipSync(Buffer.alloc(20_000_001, 'x')));
    put('6.txt.gz', gzipSync(PERSIAN));
    const { code, err, out } = ingest(inbox);
    assert.equal(code, 1);
    const reasons = err.trim().split('\n');
    const expected = [
      /truncated gzip/u,
      /damaged gzip/u,
      /gzip within gzip/u,
      /TAR/u,
      /too large/u,
    ];
    assert.equal(reasons.length, expected.length);
    for (const [index, reason] of expected.entries()) assert.match(reasons[index]!, reason);
    assert.match(out, /6 files: 1 added, 5 refused/u);
    assert.equal(verify().code, 0);
  });

  test('links in a loop, and names that look like paths, are shown and lead nowhere', () => {
    symlinkSync('itself', path.join(inbox, 'itself'));
    put('up\\..\\..\n.txt', CAPTURE);
    const { code, err, out } = ingest(path.join(inbox, '..', 'inbox'));
    assert.equal(code, 1);
    assert.match(err, /itself: refused: unreadable: a loop of links\n$/u);
    assert.match(
      out,
      /up\\\\\.\.\\\\\.\.\\n\.txt: added → content\/articles\/ar\/2022\/[0-9a-z]{8}\.md\n/u,
    );
    assert.equal(verify().code, 0);
  });

  test('a held duplicate names the article that has it', () => {
    ingest(put('a.txt', CAPTURE));
    const { err, code } = ingest(put('b.txt', CAPTURE));
    assert.equal(code, 1);
    assert.match(err, /the same bytes as a\.txt, article [0-9a-z]{8}/u);
  });

  test('an article that does not parse is named, and never written over', () => {
    const capture = put('a.txt', CAPTURE);
    ingest(capture);
    const [file] = articleFiles();
    const broken = edit(file!, 'language: ar', 'language: xx');
    const { code, err } = ingest(capture);
    assert.equal(code, 1);
    assert.match(err, /is in the way: language: /u);
    assert.equal(readFileSync(path.join(content, file!), 'utf8'), broken);
    assert.match(verify().err, new RegExp(`content/${file}: language: `, 'u'));
  });

  test('two articles of one id are reported', () => {
    ingest(put('a.txt', CAPTURE));
    const [file] = articleFiles();
    mkdirSync(path.join(content, 'articles/ar/2023'));
    cpSync(path.join(content, file!), path.join(content, file!.replace('2022', '2023')));
    assert.equal(ingest(put('a.txt', CAPTURE)).code, 1);
    assert.match(verify().err, /is also the id of/u);
  });

  test('a target that cannot be written leaves nothing behind', () => {
    mkdirSync(path.join(content, 'articles'));
    writeFileSync(path.join(content, 'articles/ar'), '');
    const { code, err } = ingest(put('a.txt', CAPTURE), put('b.txt', PERSIAN));
    assert.equal(code, 1);
    assert.match(err, /a\.txt: refused: a file stands where a folder is needed/u);
    const files = [...snapshot(content).keys()].filter((file) => /captures|\.tmp$/u.test(file));
    assert.equal(files.length, 1);
    assert.equal(articleFiles().length, 1);
  });

  test('a vocabulary that is wrong stops it before anything is written', () => {
    writeFileSync(
      path.join(content, 'sources/twin.yaml'),
      'label: { ar: النهر, fa: رود, en: Al-Nahr }\nkind: site\n',
    );
    const { code, err } = ingest(put('a.txt', CAPTURE));
    assert.equal(code, 2);
    assert.match(err, /sources\/twin\.yaml: .* is a name of sources\/al-nahr\.yaml too/u);
    assert.deepEqual(articleFiles(), []);
  });

  test('without arguments, or with unknown ones, says how it is used', () => {
    assert.equal(ingest().code, 2);
    assert.equal(ingest('--wrong').code, 2);
    assert.equal(ingest('--help').code, 0);
  });
});
