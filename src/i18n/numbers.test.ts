import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, formatList, formatNumber, formatPlainNumber } from './numbers.ts';

test('numbers take the digits of the language', () => {
  assert.equal(formatNumber('ar', 12345), '12,345');
  assert.equal(formatNumber('fa', 12345), '۱۲٬۳۴۵');
  assert.equal(formatNumber('en', 12345), '12,345');
  assert.equal(formatPlainNumber('fa', 2023), '۲۰۲۳');
});

test('Arabic counts have six forms', () => {
  const books = counted('ar', {
    zero: 'لا كتب',
    one: 'كتاب واحد',
    two: 'كتابان',
    few: '# كتب',
    many: '# كتابًا',
    other: '# كتاب',
  });
  assert.deepEqual([0, 1, 2, 3, 10, 11, 99, 100, 103].map(books), [
    'لا كتب',
    'كتاب واحد',
    'كتابان',
    '3 كتب',
    '10 كتب',
    '11 كتابًا',
    '99 كتابًا',
    '100 كتاب',
    '103 كتب',
  ]);
});

test('a wording for nothing is used also where the plural rules have none', () => {
  const books = counted('en', { zero: 'no books', one: '# book', other: '# books' });
  assert.deepEqual([0, 1, 2].map(books), ['no books', '1 book', '2 books']);
});

test('lists are joined as the language joins them', () => {
  assert.equal(formatList('en', ['a', 'b']), 'a and b');
  assert.equal(formatList('ar', ['أ', 'ب']), 'أ وب');
  assert.equal(formatList('fa', ['الف', 'ب']), 'الف و ب');
});
