import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parseArticleFile } from '../src/archive/article-file.ts';
import { LockedError, lockArchive } from './ingest/lock.ts';
import {
  articleFiles,
  CAPTURE,
  content,
  ingest,
  put,
  useTemporaryArchive,
  verify,
} from './ingest/temporary-archive.ts';

useTemporaryArchive();

const lockFile = () => path.join(content, '.ingest.lock');

/** The id of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test('a second ingest says in one line that another runs, and writes nothing', () => {
  const capture = put('a.txt', CAPTURE);
  // The test itself runs, so that its lock is a living one to the command.
  writeFileSync(lockFile(), `${process.pid} ${hostname()}\n`);
  const { code, out, err } = ingest(capture);
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.match(
    err,
    new RegExp(`^another ingest is running \\(process ${process.pid} on .*\n$`, 'u'),
  );
  assert.deepEqual(articleFiles(), []);
  assert.ok(existsSync(lockFile()));
  assert.equal(ingest('--dry-run', capture).code, 0);
});

test('the lock of a dead process is taken over, and given back', () => {
  writeFileSync(lockFile(), `${deadProcess()} ${hostname()}\n`);
  assert.equal(ingest(put('a.txt', CAPTURE)).code, 0);
  assert.equal(articleFiles().length, 1);
  assert.ok(!existsSync(lockFile()));
});

test('a lock of another machine, or one that cannot be read, is left', async () => {
  for (const text of [`${deadProcess()} elsewhere\n`, '']) {
    writeFileSync(lockFile(), text);
    await assert.rejects(lockArchive(content), LockedError);
    assert.equal(readFileSync(lockFile(), 'utf8'), text);
  }
});

test('of a gzip file, the capture is what is packed in it', () => {
  assert.equal(ingest(put('a.txt.gz', gzipSync(CAPTURE))).code, 0);
  const { record } = parseArticleFile(readFileSync(path.join(content, articleFiles()[0]!), 'utf8'));
  assert.equal(record.capture.name, 'a.txt.gz');
  assert.equal(readFileSync(path.join(content, record.capture.path), 'utf8'), CAPTURE);
  assert.equal(verify().code, 0);
  assert.match(ingest(put('a.txt.gz', gzipSync(CAPTURE))).out, /1 unchanged/u);
});
