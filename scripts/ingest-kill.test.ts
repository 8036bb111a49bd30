import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, test } from 'node:test';
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
import { verifyArchive } from './verify/verify-archive.ts';

useTemporaryArchive();

describe('a kill', () => {
  test('at any moment leaves whole files, and the next run completes the work', async () => {
    const records: string[] = [];
    for (let index = 0; index < 75; index++) {
      put(`${index}.txt`, `${TITLE} ${index}\n\n${PARAGRAPHS[0]} ${index}\n\n${PARAGRAPHS[1]}`);
      const title = `سفينة أخرى ${index}`;
      const body = `${PARAGRAPHS[1]} ${index}\n\n${PARAGRAPHS[0]}`;
      records.push(JSON.stringify({ title, body, url: `https://news.example/${index}` }));
    }
    put('records.jsonl', records.join('\n'));
    for (let killed = 0; killed < 3; killed++) {
      const before = articleFiles().length;
      const child = spawn(process.execPath, [path.join(SCRIPTS, 'ingest.ts'), inbox], {
        env: { ...process.env, RASAD_CONTENT: content },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let lines = 0;
      child.stdout.on('data', (data: Buffer) => {
        lines += data.toString().split(': added').length - 1;
        if (lines > 10 + 30 * killed) child.kill('SIGKILL');
      });
      await new Promise((resolve) => child.on('close', resolve));
      assert.ok(articleFiles().length > before);
      // What is not finished is named as such; nothing else is wrong with what is there.
      const { problems } = await verifyArchive(content, Date.now());
      const broken = problems.filter(
        ({ problem }) => !/^(?:left by an ingest|no article has this capture)/u.test(problem),
      );
      assert.deepEqual(broken, []);
    }
    assert.equal(ingest(inbox).code, 0);
    assert.equal(articleFiles().length, 150);
    assert.equal(verify().code, 0);
  });
});
