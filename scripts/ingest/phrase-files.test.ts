import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { PHRASE_KINDS, PHRASES, readPhrases } from './phrase-files.ts';
import { isParagraph, letterKey } from './shape.ts';

/** Lists whose phrases are looked for in the same place: there a phrase must mean one kind. */
const PLACES = [
  ['whole', 'beside', 'opening'],
  ['label', 'sure'],
] as const;

test('a phrase means one kind, and stands once', () => {
  for (const lists of PLACES) {
    const kindOf = new Map<string, string>();
    for (const kind of PHRASE_KINDS) {
      for (const list of lists) {
        for (const phrase of PHRASES[kind][list]) {
          const key = `${list === 'opening' ? '^' : ''}${letterKey(phrase)}`;
          // Names of agencies are looked for in source lines alone.
          if (kind === 'credit') continue;
          assert.equal(kindOf.get(key), undefined, `${kind}: '${phrase}' stands twice`);
          assert.notEqual(letterKey(phrase), '');
          kindOf.set(key, kind);
        }
      }
    }
  }
});

test('no phrase is a sentence of its own', () => {
  for (const lists of Object.values(PHRASES)) {
    for (const phrase of Object.values(lists).flat()) assert.ok(!isParagraph(phrase), phrase);
  }
});

test('a file of another shape or kind is refused by name', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rasad-phrases-'));
  try {
    for (const kind of PHRASE_KINDS) writeFileSync(path.join(folder, `${kind}.yaml`), 'whole: {}');
    assert.deepEqual(readPhrases(folder).share.whole, []);
    writeFileSync(path.join(folder, 'share.yaml'), 'whole:\n  de: [Teilen]');
    assert.throws(() => readPhrases(folder), /phrases\/share\.yaml: whole/u);
    writeFileSync(path.join(folder, 'share.yaml'), 'whole: {}');
    writeFileSync(path.join(folder, 'menus.yaml'), 'whole: {}');
    assert.throws(() => readPhrases(folder), /phrases\/menus\.yaml/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
