import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alphabetical, letterOf } from './alphabet.ts';

test('Arabic looks past the article, and not past what only resembles it', () => {
  assert.deepEqual(['القوقاز', 'موسكو', 'باكو', 'ألمانيا'].sort(alphabetical('ar')), [
    'ألمانيا',
    'باكو',
    'القوقاز',
    'موسكو',
  ]);
  assert.equal(letterOf('القوقاز', 'ar'), 'ق');
  assert.equal(letterOf('إيران', 'ar'), 'ا');
  assert.equal(letterOf('كارم', 'ar'), 'ك');
});

test('Persian has its own order of letters', () => {
  assert.deepEqual(['گنجه', 'پاکستان', 'باکو', 'چین', 'تهران'].sort(alphabetical('fa')), [
    'باکو',
    'پاکستان',
    'تهران',
    'چین',
    'گنجه',
  ]);
  assert.equal(letterOf('الهام علی‌اف', 'fa'), 'ا');
  assert.equal(letterOf('کاخ', 'fa'), 'ک');
});

test('Latin letters lose their marks, and figures stand apart', () => {
  assert.equal(letterOf('İsmail Demir', 'en'), 'I');
  assert.equal(letterOf('2021 Geneva summit', 'en'), '#');
  assert.equal(letterOf('۳+۳', 'fa'), '#');
});
