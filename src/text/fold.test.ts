import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, foldDigits } from './fold.ts';

function meet(...spellings: string[]): void {
  for (const spelling of spellings) assert.equal(fold(spelling), fold(spellings[0]!), spelling);
}

test('letters of both keyboards meet', () => {
  meet('كتاب', 'کتاب');
  meet('علي', 'علی', 'على');
  meet('خانهٔ', 'خانۀ', 'خانه', 'خانة');
});

test('alef and hamza carriers meet their bare letters', () => {
  meet('أحمد', 'احمد', 'إحمد', 'ٱحمد');
  meet('آب', 'اب');
  meet('مسؤول', 'مسوول');
  meet('رئيس', 'رییس', 'رئیس');
});

test('a hamza written as a mark of its own is the letter with hamza', () => {
  meet('مسؤول', 'مسو\u0654ول');
});

test('what is not read is not there: harakat, tatweel, joiners, bidi controls', () => {
  meet('مَدْرَسَة', 'مدرسة', 'مدرســـة', '\u202Bمدرسة\u202C', 'مد\u200Cرسة', '\uFEFFمدرسة');
});

test('presentation forms and ligatures are the letters they show', () => {
  meet('ﺳﻼم', 'سلام');
  meet('ﷲ', 'الله');
});

test('digits of the three sets are one', () => {
  meet('2023', '٢٠٢٣', '۲۰۲۳');
  assert.equal(foldDigits('۰۱۲۳۴۵۶۷۸۹'), '0123456789');
});

test('Latin letters lose case and diacritics', () => {
  meet('Erdoğan', 'erdogan', 'ERDOĞAN');
  meet('Əliyev', 'eliyev');
  meet('Diyarbakır', 'diyarbakir');
});

test('different words stay different', () => {
  for (const [a, b] of [
    ['علم', 'عالم'],
    ['وزير', 'زير'],
    ['بار', 'پار'],
    ['نظام', 'نظامی'],
  ] as const) {
    assert.notEqual(fold(a), fold(b));
  }
});

const letters = fc.string({
  unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآٱىةئؤءپچژگکی۰٩3ًٌُّـ\u200C aZğ'),
});

test('folding twice is folding once', () => {
  fc.assert(fc.property(letters, (text) => fold(fold(text)) === fold(text)));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
  );
});
