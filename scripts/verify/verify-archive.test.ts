import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Article } from '../../src/archive/article.ts';
import {
  articleFiles,
  CAPTURE,
  content,
  edit,
  ingest,
  put,
  useTemporaryArchive,
} from '../ingest/temporary-archive.ts';
import { dateProblems } from './check-dates.ts';
import { verifyArchive } from './verify-archive.ts';

useTemporaryArchive();

const NOW = Date.parse('2022-06-01T00:00:00Z');

const ofCapture = (fetched?: string) =>
  ({ ...(fetched !== undefined && { fetched }) }) as Article['capture'];

const dated = (edtf: string, fetched?: string, modified?: string) =>
  dateProblems(
    {
      date: { basis: 'inferred', edtf, reason: 'x' },
      capture: ofCapture(fetched),
      ...(modified !== undefined && { modified: { edtf: modified, text: modified } }),
    },
    NOW,
  );

async function problems(): Promise<string[]> {
  const found = await verifyArchive(content, NOW);
  return found.problems.map(({ file, problem }) => `${file}: ${problem}`);
}

test('whatever lies in the folders gets a line of its own, and the rest is checked', async () => {
  ingest(put('a.txt', CAPTURE));
  assert.deepEqual(await problems(), []);
  const file = articleFiles()[0]!;
  const folder = path.join(content, path.dirname(file));
  const stray = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  stray('bomb.md', '---\na: &a [x, x]\nb: &b [*a, *a]\ntags: [*b, *b]\n---\n\nx\n');
  stray('line.md', `---\nid: ${'x'.repeat(10_000_000)}\n---\n\nx\n`);
  stray('deep.md', `---\nid: ${'['.repeat(100_000)}\n---\n\nx\n`);
  stray('new\nline.md', 'x');
  stray('picture.png', 'x');
  stray('twin.md', readFileSync(path.join(content, file), 'utf8'));
  mkdirSync(path.join(content, 'captures/zz'));
  writeFileSync(path.join(content, 'captures/zz/.zzzzzzzz.txt.tmp'), 'half');
  writeFileSync(path.join(content, 'captures/zz/zzzzzzzz.txt'), 'whole');
  symlinkSync('/etc/hostname', path.join(content, 'captures/zz/link.txt'));
  const lines = await problems();
  const expected = [
    /bomb\.md: not YAML: anchors and aliases/u,
    /deep\.md: not YAML: nesting/u,
    /line\.md: language: /u,
    /new\nline\.md: no front matter/u,
    /picture\.png: not an article/u,
    /twin\.md: id: [0-9a-z]{8} is also the id of/u,
    /\.zzzzzzzz\.txt\.tmp: left by an ingest that was stopped/u,
    /zz\/zzzzzzzz\.txt: no article has this capture/u,
    /zz\/link\.txt: a link, or no plain file/u,
  ];
  for (const line of expected)
    assert.ok(
      lines.some((found) => line.test(found)),
      String(line),
    );
});

test('a date that its own words deny is found', async () => {
  ingest(put('a.txt', CAPTURE));
  edit(articleFiles()[0]!, 'edtf: 2022-03-03T08:05', 'edtf: 2022-03-04T08:05');
  assert.match((await problems()).join('\n'), /date\.edtf: 2022-03-04T08:05 recorded, the words/u);
});

test('vocabularies that are wrong are problems, and do not stop the rest', async () => {
  ingest(put('a.txt', CAPTURE));
  writeFileSync(path.join(content, 'sources/al-nahr.yaml'), 'label: [');
  const lines = await problems();
  assert.match(lines[0]!, /^sources\/al-nahr\.yaml: not YAML/u);
  assert.ok(lines.some((line) => /publisher\.source: there is no/u.test(line)));
});

test('clocks: nothing is of the future, after its capture, or changed before it was published', () => {
  assert.deepEqual(dated('2022-06-01T10:00'), []);
  assert.deepEqual(dated('2022'), []);
  assert.match(dated('2022-06-03')[0]!, /is yet to come/u);
  assert.deepEqual(dated('2022-05-02', '2022-05-01T22:00:00Z'), []);
  assert.match(dated('2022-05-04', '2022-05-01T22:00:00Z')[0]!, /after the capture was fetched/u);
  assert.match(dated('2022-05-04', undefined, '2022-05-01')[0]!, /before the publication/u);
  assert.deepEqual(dated('2022-05-04', undefined, '2022-05'), []);
});
