import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relationWords } from './relation-words.ts';

const label = (tag: string) => ({ talks: 'المحادثات', arms: 'التسلح', war: 'الحرب' })[tag]!;

test('the rarest shared subjects are named, and closeness in time', () => {
  assert.equal(
    relationWords({ sharedTags: ['talks', 'arms', 'war'], sameMonth: true }, 'ar', label),
    'كلتاهما في «المحادثات» و«التسلح»؛ من الشهر نفسه',
  );
});

test('a reason may be time alone', () => {
  assert.equal(relationWords({ sharedTags: [], sameMonth: true }, 'en', label), 'the same month');
});
