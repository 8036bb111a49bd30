import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addCommonWords, listCommonWords } from './common-words.ts';

const counts = (words: Record<string, number>, written: Record<string, string> = {}) => ({
  forms: new Map(Object.entries(words)),
  stems: new Map<string, number>(),
  written: new Map(Object.entries(written)),
});

test('words of several volumes are added up, each as it was written first', () => {
  const all = { forms: new Map<string, number>(), written: new Map<string, string>() };
  const first = counts({ مدینه: 3, کتاب: 3, گفتوگو: 1 }, { مدینه: 'مدينة', گفتوگو: 'گفت و گو' });
  const second = counts({ مدینه: 4, قلم: 1 }, { مدینه: 'مدینة', قلم: 'قَلَم' });
  addCommonWords(all, listCommonWords(first));
  addCommonWords(all, listCommonWords(second));
  assert.deepEqual([...all.forms].sort(), [
    ['قلم', 1],
    ['مدینه', 7],
    ['کتاب', 3],
    ['گفتوگو', 1],
  ]);
  assert.deepEqual(Object.fromEntries(all.written), {
    مدینه: 'مدينة',
    گفتوگو: 'گفت و گو',
    قلم: 'قَلَم',
  });
});

test('figures and words of two letters are not offered, nor the rarest of very many', () => {
  const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
  const many = new Map(
    letters.flatMap((a) =>
      letters.flatMap((b) => letters.slice(0, 40).flatMap((c, at) => [[`${a}${b}${c}ن`, at + 1]])),
    ) as [string, number][],
  );
  const more = new Map([...many].map(([word, count]) => [`${word}ا`, count + 20]));
  const forms = new Map([...many, ...more, ['من', 99_999], ['2024', 99_999]]);
  assert.ok(forms.size > 25_000);
  const all = { forms: new Map<string, number>(), written: new Map<string, string>() };
  addCommonWords(all, listCommonWords({ forms, stems: new Map(), written: new Map() }));
  assert.equal(all.forms.size, 25_000);
  const least = Math.min(...all.forms.values());
  assert.ok([...forms.values()].filter((count) => count > least).length <= 25_002);
  assert.ok(!all.forms.has('من') && !all.forms.has('2024'));
});

test('a volume without words lists none', () => {
  const all = { forms: new Map<string, number>(), written: new Map<string, string>() };
  addCommonWords(all, listCommonWords(counts({})));
  assert.equal(all.forms.size, 0);
});
