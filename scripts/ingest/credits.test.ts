import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAttribution, removeSourceLine } from './credits.ts';
import type { Draft } from './draft.ts';
import { fates, PARAGRAPH, run } from './step-trial.ts';

function sourceLine(text: string): Pick<Draft, 'publisher' | 'credits'> {
  const { publisher, credits } = run([PARAGRAPH, text], removeSourceLine);
  return { publisher, credits };
}

test('an agency or a general word is a credit, the first other name the publisher', () => {
  assert.deepEqual(sourceLine('المصدر : وكالة الميناء + صحيفة النهر'), {
    publisher: { source: 'al-nahr', text: 'صحيفة النهر' },
    credits: ['وكالة الميناء'],
  });
  assert.deepEqual(sourceLine('المصدر | موقع جديد - وكالات'), {
    publisher: { source: null, text: 'موقع جديد' },
    credits: ['وكالات'],
  });
});

test('where all are agencies the first published; general words alone name nobody', () => {
  assert.deepEqual(sourceLine('المصدر: وكالة الميناء'), {
    publisher: { source: 'al-mina', text: 'وكالة الميناء' },
    credits: [],
  });
  assert.deepEqual(sourceLine('المصدر: وكالات'), { publisher: null, credits: ['وكالات'] });
});

test('a sentence about a source, or an address, is no source line', () => {
  for (const text of ['المصدر الذي تحدث إلينا طلب السرية', 'منبع: https://example.org/1']) {
    assert.deepEqual(fates(run([PARAGRAPH, text], removeSourceLine)), ['open', 'open']);
  }
});

test('a Persian attribution is read, and its sentence stays', () => {
  const draft = run(['به گزارش پایگاه رود به نقل از باران، کشتی به بندر رسید.'], readAttribution);
  assert.deepEqual(draft.publisher, { source: null, text: 'پایگاه رود' });
  assert.deepEqual(draft.credits, ['باران']);
  assert.deepEqual(fates(draft), ['open']);
});

test('an attribution without a second name counts only for a known source', () => {
  const known = run(['به گزارش «باران» از بندر، کشتی رسید.'], readAttribution);
  assert.deepEqual(known.publisher, { source: 'baran', text: 'باران' });
  const unknown = run(['به گزارش روزنامه رود، کشتی رسید.'], readAttribution);
  assert.equal(unknown.publisher, null);
  assert.equal(unknown.doubts.length, 1);
});

test('names of known sources alone, beside the text, are a source line', () => {
  const found = run([PARAGRAPH, 'صحيفة النهر/ وكالات'], removeSourceLine);
  assert.deepEqual(fates(found), ['open', 'source-line']);
  assert.equal(found.publisher?.source, 'al-nahr');
  assert.deepEqual(found.credits, ['وكالات']);
  for (const text of ['صحيفة النهر الجديدة', 'وكالات', 'باران، أحمد']) {
    assert.deepEqual(fates(run([PARAGRAPH, text], removeSourceLine)), ['open', 'open']);
  }
});
