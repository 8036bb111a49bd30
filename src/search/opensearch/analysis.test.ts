import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wording, type NameRecord } from '../../archive/names.ts';
import { fold } from '../../text/fold.ts';
import { words } from '../../text/words.ts';
import { analysisSettings, foldingRules } from './analysis.ts';

const NAMES: NameRecord[] = [
  {
    id: 'karabakh',
    kind: 'entity',
    label: { ar: 'كاراباخ', fa: 'قره‌باغ', en: 'Karabakh' },
    wordings: [wording('كاراباخ'), wording('قره‌باغ'), wording('Karabakh'), wording('ق', 'except')],
  },
];
const { char_filter, filter } = analysisSettings(NAMES);

function unescape(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

const RULES = new Map(
  foldingRules().map((rule) => {
    const [left = '', right = ''] = rule.split('=>').map((side) => unescape(side.trim()));
    return [left, right];
  }),
);
const mapped = (text: string) => [...text].map((each) => RULES.get(each) ?? each).join('');

/** Java's possessive and bounded look-behind is JavaScript's own here. */
const without = ({ pattern }: { pattern: string }, text: string) =>
  text.replace(new RegExp(pattern, 'gu'), '');

test('the character filter folds text as the archive does', () => {
  const letters = fc.constantFrom(
    ...'أإآٱىيئكةۀؤءابتثجحخدذرزسشصضطظعغفقلمنهوپچژگکی٠١٢۳۴۵ \u200C\u0640\u064B\u0651ﻻﻙErdoğanŞİñ–«،',
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (characters) => {
      const text = characters.join('');
      assert.equal(mapped(text), fold(text));
    }),
  );
});

test('every rule is one that the server reads: escaped on the left, nothing bare but letters on the right', () => {
  for (const rule of foldingRules()) {
    assert.match(rule, /^\\u[0-9a-f]{4} => (?:[\p{L}\p{N}]|\\u[0-9a-f]{4})*$/u);
  }
});

test('Persian affixes that stand apart are joined to their word', () => {
  for (const [apart, joined] of [
    ['می رود', 'میرود'],
    ['همکاری های', 'همکاریهای'],
    ['کتاب خوب', 'کتاب خوب'],
    ['نامی رود', 'نامی رود'],
  ] as const) {
    assert.equal(without(char_filter.rasad_affixes, apart), joined);
  }
});

test('endings fall off, and leave a word of some length', () => {
  const arabic = (word: string) =>
    [
      filter.rasad_ar_article,
      filter.rasad_ar_pronoun,
      filter.rasad_ar_ending,
      filter.rasad_ar_teh,
    ].reduce((text, each) => without(each, text), word);
  const meets = (a: string, b: string) =>
    assert.equal(arabic(fold(a)), arabic(fold(b)), `${a} ${b}`);
  meets('الميناء', 'ميناء');
  meets('المناورات', 'مناورات');
  meets('سفينة', 'السفينة');
  meets('مهندسون', 'المهندسين');
  assert.equal(arabic(fold('ان')), 'ان');
  assert.equal(without(filter.rasad_fa_ending, fold('گفت‌وگوهای')), fold('گفت‌وگو'));
  assert.equal(without(filter.rasad_fa_ending, 'ها'), 'ها');
});

test('a name is one in all its wordings, and compounds in theirs', () => {
  assert.deepEqual(filter.rasad_names.synonyms, ['کاراباخ, قرهباغ, karabakh']);
  const compound = filter.rasad_compounds.synonyms.find((rule) => rule.startsWith('گفت و گو =>'));
  assert.equal(compound?.split('=> ')[1], words('گفت‌وگو')[0]?.text);
});
