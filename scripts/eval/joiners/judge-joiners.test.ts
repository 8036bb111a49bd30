import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ZWNJ } from '../../ingest/joiners/persian-spellings.ts';
import { kindOf, restoredAt, stripJoiners } from './judge-joiners.ts';
import { Measurement } from './measurement.ts';

const joined = (text: string) => text.replaceAll('|', ZWNJ);

test('joiners between letters are known by their place in the text without any', () => {
  const { text, joiners } = stripJoiners(joined('می|رود| و|| کتاب||ها |شد'));
  assert.equal(text, 'میرود و کتابها شد');
  assert.deepEqual([...joiners], [2, 12]);
  assert.deepEqual(restoredAt({ start: 8, repaired: joined('کتاب|ها') }), [12]);
});

test('words are told apart by what their joiner is of', () => {
  const kinds = ['نمی|رود', 'کتاب|های', 'رفته|اند', 'بزرگ|تر', 'گفت|وگو'].map((word) =>
    kindOf(joined(word)),
  );
  assert.deepEqual(kinds, ['verb', 'plural', 'after heh', 'comparison', 'compound']);
});

test('right, wrong and missed joiners are counted', () => {
  const measurement = new Measurement();
  measurement.add(joined('مدیر می|گوید کشتی|ها آمده|اند و شرکتها شیرین|کن می|آورند.'));
  measurement.add('بدون نیم فاصله.');
  assert.deepEqual([measurement.articles, measurement.repaired, measurement.bare], [1, 1, 1]);
  assert.deepEqual([...measurement.wrong], [[joined('شرکت|ها'), 1]]);
  assert.ok(measurement.missed.has(joined('شیرین|کن')));
  const { right, wrong, wanted } = measurement.tallies().get('plural')!;
  assert.deepEqual({ right, wrong, wanted }, { right: 1, wrong: 1, wanted: 1 });
});
