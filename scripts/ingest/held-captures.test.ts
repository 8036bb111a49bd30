import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readArticles } from '../../src/archive/article-files.ts';
import { captureText } from '../../src/archive/capture-text.ts';
import { bodyBlocks } from '../../src/archive/markdown.ts';
import { cleanCapture } from './clean.ts';
import { readVocabulary } from './vocabulary.ts';

const ROOT = path.resolve(import.meta.dirname, '../../content');

test('of the captures that the archive holds, the rules give the text that it publishes', async () => {
  const vocabulary = await readVocabulary(ROOT);
  for await (const { record, body } of readArticles(ROOT)) {
    const { capture, removed, repaired = [], title, readAlso, keywords, captions } = record;
    const bytes = readFileSync(path.join(ROOT, capture.path));
    const cleaned = cleanCapture(captureText(bytes, capture), vocabulary);
    assert.deepEqual(cleaned.blocks, bodyBlocks(body), record.id);
    assert.deepEqual(cleaned.removed, removed);
    assert.deepEqual(cleaned.repaired, repaired);
    assert.equal(cleaned.title, title.by === 'source' ? title.text : null);
    assert.deepEqual([cleaned.readAlso, cleaned.captions], [readAlso, captions]);
    assert.deepEqual(cleaned.keywords, keywords);
  }
});
