import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildNameIndex } from '../../src/archive/mentions/name-index.ts';
import { wording, type NameRecord } from '../../src/archive/names.ts';
import { describeOutcome } from './report.ts';
import { suggest } from './suggestions.ts';

function name(kind: NameRecord['kind'], id: string, text: string): NameRecord {
  const label = { ar: text, fa: text, en: text };
  return { id, kind, label, wordings: [wording(text, 'spelling', 'ar')] };
}

const known = {
  index: buildNameIndex([
    name('entity', 'tunis', 'تونس'),
    name('entity', 'cairo', 'القاهرة'),
    name('tag', 'drought', 'جفاف'),
    name('tag', 'ports', 'ميناء'),
  ]),
  people: new Set<string>(),
};

test('a new article is read for subjects, entities and unknown names; the report says so in one line', () => {
  const suggestions = suggest(known, {
    language: 'ar',
    title: 'الجفاف في تونس',
    blocks: ['قال وزير الزراعة سمير حداد إن الجفاف في تونس والقاهرة شديد قرب ميناء.'],
    tags: ['water'],
  });
  assert.deepEqual(suggestions, {
    tags: ['drought'],
    entities: ['tunis', 'cairo'],
    unknown: ['سمير حداد'],
  });
  const outcome = {
    kind: 'added',
    name: 'a.txt',
    path: 'articles/a.md',
    needs: [],
    suggestions,
  } as const;
  assert.equal(
    describeOutcome(outcome),
    [
      'a.txt: added → content/articles/a.md',
      '  tags found: drought; entities found: tunis, cairo; unknown names: سمير حداد',
    ].join('\n'),
  );
});

test('a tag that the article has is not proposed again', () => {
  const blocks = ['جفاف ثم جفاف.'];
  assert.deepEqual(
    suggest(known, { language: 'ar', title: null, blocks, tags: ['drought'] }).tags,
    [],
  );
});
