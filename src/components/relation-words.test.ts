import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RelationReason } from '../archive/related/reasons.ts';
import type { Locale } from '../i18n/locale.ts';
import { relationWords } from './relation-words.ts';

const NONE: RelationReason = { sharedEntities: [], sharedTags: [], time: null, text: null };
const labels = {
  entity: (id: string) => ({ baku: 'باكو', shusha: 'شوشا' })[id]!,
  tag: (id: string) => ({ talks: 'المحادثات', arms: 'التسلح', war: 'الحرب' })[id]!,
};

function told(reason: Partial<RelationReason>, locale: Locale = 'ar'): string {
  return relationWords({ ...NONE, ...reason }, locale, labels)
    .map(({ text }) => text)
    .join('');
}

test('what both name, the rarest shared subjects, and nearness in time', () => {
  assert.equal(
    told({
      sharedEntities: ['shusha', 'baku'],
      sharedTags: ['talks', 'arms', 'war'],
      time: 'week',
    }),
    'كلتاهما تذكر شوشا وباكو؛ كلتاهما في «المحادثات» و«التسلح»؛ بينهما أسبوع على الأكثر',
  );
});

test('subjects lead to their pages in the language of the interface', () => {
  const words = relationWords({ ...NONE, sharedTags: ['war'] }, 'fa', labels);
  assert.deepEqual(words, [{ text: 'هر دو دربارهٔ ' }, { text: '«الحرب»', href: '/fa/tags/war/' }]);
});

test('names lead to their pages', () => {
  const [, name] = relationWords({ ...NONE, sharedEntities: ['baku'] }, 'en', labels);
  assert.deepEqual(name, { text: 'باكو', href: '/en/entities/baku/' });
});

test('names may stand inside the sentence', () => {
  assert.equal(told({ sharedEntities: ['baku'] }, 'fa'), 'در هر دو از باكو یاد شده است');
});

test('copies and follow-ups are told apart', () => {
  assert.equal(told({ text: 'same', time: 'day' }, 'en'), 'largely the same text; the same day');
  assert.equal(told({ text: 'later' }, 'en'), 'a later report on the same matter');
});
