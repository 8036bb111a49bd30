import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../language.ts';
import { wording, type NameRecord } from '../names.ts';
import { findMentions } from './find-mentions.ts';
import { buildNameIndex } from './name-index.ts';
import { unknownNames } from './unknown-names.ts';

const IRAN: NameRecord = {
  id: 'iran',
  kind: 'entity',
  label: { ar: 'إيران', fa: 'ایران', en: 'Iran' },
  wordings: [
    wording('إيران', 'spelling', 'ar'),
    wording('إيراني', 'demonym', 'ar'),
    wording('ایران', 'spelling', 'fa'),
    wording('Iran', 'spelling', 'en'),
  ],
};
const SOMEBODY: NameRecord = {
  ...IRAN,
  id: 'x',
  wordings: [wording('فريد منصور', 'spelling', 'ar')],
};
const index = buildNameIndex([IRAN, SOMEBODY]);

function signs(language: Language, text: string): string[] {
  const found = findMentions(index, language, [text]);
  return unknownNames([text], found, new Set(['x'])).map((name) => {
    assert.equal(text.slice(name.start, name.end), name.text);
    return `${name.sign} ${name.text}`;
  });
}

test('a name behind a title, past the office and what is known', () => {
  assert.deepEqual(signs('ar', 'قال وزير الخارجية الإيراني سمير حداد إن'), ['title سمير حداد']);
  assert.deepEqual(signs('ar', 'والتقى الرئيس سمير حداد أمس'), ['title سمير حداد']);
  assert.deepEqual(signs('ar', 'الملك عبد الله بن سمير حداد'), ['title عبد الله بن سمير']);
  assert.deepEqual(signs('fa', 'وزیر امور خارجه ایران سهراب کاوه گفت'), ['title سهراب کاوه']);
  assert.deepEqual(signs('ar', 'قال الرئيس في كلمته'), []);
  assert.deepEqual(signs('ar', 'وقع الرئيس الإيراني فريد منصور اتفاقية جديدة'), []);
});

test('short quotations and Latin capitals, where no entity is named', () => {
  assert.deepEqual(signs('ar', 'صحيفة "صباح الخير" وموقع «إيران» وشركة Acme Works في Iran'), [
    'quoted صباح الخير',
    'latin Acme Works',
  ]);
  assert.deepEqual(signs('ar', 'قال: "هذا قول طويل لا يمكن أن يكون اسما"، وهاتف iphone'), []);
});
