import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { articleIds } from './ingest/article-id.ts';
import { describeProgress } from './ingest/progress.ts';
import { capturePath } from './ingest/record.ts';
import { sha256 } from './ingest/seal.ts';
import {
  articleFiles,
  CAPTURE,
  content,
  folder,
  inbox,
  ingest,
  PERSIAN,
  put,
  SCRIPTS,
  snapshot,
  useTemporaryArchive,
  verify,
} from './ingest/temporary-archive.ts';

useTemporaryArchive();

/** The temporary file that a capture is written to first. */
function temporaryOf(text: string): string {
  const [id] = articleIds(sha256(text));
  const file = path.join(content, capturePath(id!));
  return path.join(path.dirname(file), `.${path.basename(file)}.tmp`);
}

test(
  'a full disk stops it in one line, with what was taken in whole',
  { skip: !existsSync('/dev/full') },
  () => {
    put('a.txt', CAPTURE);
    put('b.txt', PERSIAN);
    put('c.txt', CAPTURE.replace('سنوات', 'أعوام'));
    const full = temporaryOf(PERSIAN);
    mkdirSync(path.dirname(full), { recursive: true });
    // A name that the sweep of the start leaves: whatever is written there finds the disk full.
    symlinkSync('/dev/full', full);
    const { code, out, err } = ingest(inbox);
    assert.equal(code, 2);
    assert.equal(err, '');
    assert.match(
      out,
      /2 files: 2 added\n.*stopped: cannot write .*: the disk is full; make room/su,
    );
    assert.equal(articleFiles().length, 2);
    assert.ok(!existsSync(full));
    assert.equal(verify().code, 0);
    const again = ingest(inbox);
    assert.match(again.out, /3 files: 1 added, 2 unchanged/u);
  },
);

test('a folder that cannot be written is one line', { skip: !existsSync('/sys/kernel') }, () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(SCRIPTS, 'ingest.ts'), put('a.txt', CAPTURE)],
    { env: { ...process.env, RASAD_CONTENT: '/sys/kernel/archive' }, encoding: 'utf8' },
  );
  assert.equal(status, 2);
  assert.match(stderr, /^cannot write \/sys\/kernel\/archive: [^\n]+, then run this again\n$/u);
});

test('what a killed run had not finished is removed by the next, and named by verify', () => {
  const left = temporaryOf(CAPTURE);
  mkdirSync(path.dirname(left), { recursive: true });
  writeFileSync(left, CAPTURE.slice(0, 20));
  assert.match(verify().err, /left by an ingest that was stopped/u);
  ingest(put('b.txt', PERSIAN));
  assert.ok(!existsSync(left));
  assert.equal(verify().code, 0);
});

test('the report as JSON says of every file what became of it, and the sums', () => {
  put('a.txt', CAPTURE);
  put('b.txt', PERSIAN);
  put('c.txt', '');
  const before = snapshot(content);
  const dry = ingest('--dry-run', '--json', '-', inbox);
  assert.deepEqual(snapshot(content), before);
  const report = JSON.parse(dry.out);
  assert.equal(dry.err, '');
  assert.deepEqual(
    report.outcomes.map(({ kind }: { kind: string }) => kind),
    ['added', 'added', 'refused'],
  );
  assert.deepEqual(report.outcomes[1].needs, ['date: not stated', 'publisher: not stated']);
  assert.deepEqual(report.kinds, { added: 2, refused: 1 });
  assert.deepEqual(report.needs, { date: 1, publisher: 1 });
  assert.equal(report.dryRun, true);
  const file = path.join(folder, 'report.json');
  const { out } = ingest('--quiet', '--json', file, inbox);
  assert.equal(out, '3 files: 2 added, 1 refused\nneeds a person: date 1, publisher 1\n');
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { ...report, dryRun: false });
});

test('progress says how many, how fast and how long yet', () => {
  assert.equal(describeProgress(120, 10_000, 0.012, 2), '120 of 10,000, 60 a second, 2:45 left');
  assert.equal(describeProgress(3, null, 0.5, 6), '3, 0.5 a second, 0:06 left');
  assert.equal(describeProgress(0, 10, 0, 5), '0 of 10');
});
