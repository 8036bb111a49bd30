import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { formatArticleFile, parseArticleFile } from './article-file.ts';
import { parseArticleParts } from './article-parts.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../content/articles');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(path.join(FOLDER, file), 'utf8'));

function wholly(text: string) {
  const { record, body } = parseArticleFile(text);
  const { removed, repaired, markup } = record;
  return { removed, repaired, markup, body };
}

function inParts(text: string) {
  const { removed, repaired, markup, body } = parseArticleParts(text);
  return { removed, repaired, markup, body };
}

test('the parts of the archive’s own articles are those of the whole file', () => {
  assert.ok(files.length > 0);
  for (const text of files) assert.deepEqual(inParts(text), wholly(text));
});

test('whatever a person may write in a record, its parts are those of the whole file', () => {
  const { record, body } = parseArticleFile(files[0]!);
  const removed = [
    { category: 'page' as const, start: 0, end: 30, text: 'removed: x\n\nmarkup: y\n# z\n--- a' },
    { category: 'share' as const, start: 40, end: 50, text: '"repaired": ﺍ' },
  ];
  const repaired = [
    {
      basis: 'editor' as const,
      start: 60,
      end: 69,
      captured: 'می رود'.replace(' ', ''),
      repaired: 'می\u200Cرود',
    },
  ];
  const text = formatArticleFile({ record: { ...record, removed, repaired, markup: '0-7' }, body });
  const turned = [
    text,
    text.replace('\nid:', '\n# a remark\nid:'),
    text.replace(/\nlanguage: (\w+)/u, '\n"language": $1'),
    text.replace(/\nnotes: \[\]/u, '\nnotes:\n- removed: x').replace('removed: x', '"removed: x"'),
    text.replace(/\nmarkup: .*/u, '\nmarkup:\n  "0-7"'),
    text.replaceAll('\n', '\r\n'),
  ];
  for (const written of turned) assert.deepEqual(inParts(written), wholly(written), written);
});

test('what is no article any more is refused', () => {
  assert.throws(() => parseArticleParts('removed: []\n'), /no front matter/u);
  assert.throws(() => parseArticleParts('---\nid: x\n---\n\nx\n'), /removed/u);
});
