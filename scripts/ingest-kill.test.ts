import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { parseArticleFile } from '../src/archive/article-file.ts';
import {
  articleFiles,
  content,
  inbox,
  ingest,
  PARAGRAPHS,
  put,
  SCRIPTS,
  TITLE,
  verify,
  useTemporaryArchive,
} from './ingest/temporary-archive.ts';

useTemporaryArchive();

describe('a kill', () => {
  test('at any moment leaves whole files, and the next run completes the work', async () => {
    for (let index = 0; index < 150; index++) {
      put(`${index}.txt`, `${TITLE} ${index}\n\n${PARAGRAPHS[0]} ${index}\n\n${PARAGRAPHS[1]}`);
    }
    for (let killed = 0; killed < 3; killed++) {
      const before = articleFiles().length;
      const child = spawn(process.execPath, [path.join(SCRIPTS, 'ingest.ts'), inbox], {
        env: { ...process.env, RASAD_CONTENT: content },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let lines = 0;
      child.stdout.on('data', (data: Buffer) => {
        lines += data.toString().split(': added').length - 1;
        if (lines > 10) child.kill('SIGKILL');
      });
      await new Promise((resolve) => child.on('close', resolve));
      assert.ok(articleFiles().length > before);
      for (const file of articleFiles()) {
        const { record } = parseArticleFile(readFileSync(path.join(content, file), 'utf8'));
        assert.equal(statSync(path.join(content, record.capture.path)).size, record.capture.bytes);
      }
    }
    assert.equal(ingest(inbox).code, 0);
    assert.equal(articleFiles().length, 150);
    assert.equal(verify().code, 0);
  });
});
