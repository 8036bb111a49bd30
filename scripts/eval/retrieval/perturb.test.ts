import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../../src/text/fold.ts';
import {
  otherJoiners,
  otherKeyboard,
  perturb,
  PERTURBATIONS,
  withHarakat,
  withoutAlefHamza,
} from './perturb.ts';

test('the other keyboard exchanges yeh and kaf, both ways', () => {
  assert.equal(otherKeyboard('تركي'), 'ترکی');
  assert.equal(otherKeyboard('ترکی'), 'تركي');
  assert.equal(otherKeyboard('باغ'), 'باغ');
});

test('harakat and tatweel go into every word of three letters or more', () => {
  assert.equal(withHarakat('في سلام'), 'في سَلـام');
  assert.equal(withHarakat('قره'), 'قَره');
  assert.equal(withHarakat('دولة'), 'دَولة');
});

test('joiners are lost where they were, and added where an affix stood apart', () => {
  assert.equal(otherJoiners('گفت\u200Cوگو', 'fa'), 'گفتوگو');
  assert.equal(otherJoiners('می رود', 'fa'), 'می\u200Cرود');
  assert.equal(otherJoiners('آدمی رفت', 'fa'), 'آدمی رفت');
  assert.equal(otherJoiners('همکاری های تازه', 'fa'), 'همکاری\u200Cهای تازه');
  assert.equal(otherJoiners('هاشم ها', 'ar'), 'هاشم ها');
});

test('alef loses its hamza and madda', () => {
  assert.equal(withoutAlefHamza('آخر الأخبار إلى'), 'اخر الاخبار الى');
});

const folded = (text: string) => fold(text).replaceAll(' ', '');

test('no perturbation changes what the text folds to, but for spaces', () => {
  const letters = [...'ابتجدرسعكيکیةأإآؤئىهلمنوپگچ\u200C 3۳٣'];
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...letters) }),
      fc.constantFrom(...PERTURBATIONS),
      fc.constantFrom('ar' as const, 'fa' as const),
      (text, how, language) => assert.equal(folded(perturb(text, how, language)), folded(text)),
    ),
  );
});
