import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { folderDifferences } from '../scripts/bench/incremental/compare-folders.ts';
import { randomEdit } from '../scripts/bench/incremental/edits.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
/** Of the edits; `npm run bench:incremental` tries many. */
const SEED = 20_261_122;

test('after edits, additions, renames and deletions the output is that of a clean build', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rasad-incremental-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const content = path.join(folder, 'content');
  await cp(path.join(ROOT, 'content'), content, { recursive: true });
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const build = (out: string) =>
    promisify(execFile)(process.execPath, ['scripts/build.ts'], {
      cwd: ROOT,
      env: {
        ...inherited,
        RASAD_SITE: 'https://example.org',
        RASAD_PREVIEWS: 'none',
        RASAD_CONTENT: content,
        RASAD_OUT: path.join(folder, out),
      },
    });
  await build('kept');
  const done: string[] = [];
  for (let step = 0; step < 2; step++) {
    for (let edit = 0; edit < 4; edit++) {
      done.push(await randomEdit(content, SEED + 4 * step + edit));
    }
    await build('kept');
  }
  // Built in another place at another time: nothing of either may show in it.
  await build('clean');
  const differences = await folderDifferences(
    path.join(folder, 'kept'),
    path.join(folder, 'clean'),
  );
  assert.deepEqual(differences, [], done.join('\n'));
});
