import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from '../i18n/locale.ts';
import { readingWords } from '../i18n/reading/interface.ts';
import { readingMinutes } from './reading-time.ts';

test('minutes are whole, and never none', () => {
  assert.equal(readingMinutes(0, 'ar'), 1);
  assert.equal(readingMinutes(138 * 4 + 20, 'ar'), 4);
  assert.equal(readingMinutes(552, 'fa'), 3);
});

test('a reading time is said in the grammar and digits of the language', () => {
  assert.deepEqual(
    LOCALES.map((locale) => [1, 2, 3, 11].map((minutes) => readingWords(locale).time(minutes))),
    [
      [
        'تُقرأ في دقيقة تقريبًا',
        'تُقرأ في دقيقتين تقريبًا',
        'تُقرأ في 3 دقائق تقريبًا',
        'تُقرأ في 11 دقيقة تقريبًا',
      ],
      [
        'زمان خواندن: حدود ۱ دقیقه',
        'زمان خواندن: حدود ۲ دقیقه',
        'زمان خواندن: حدود ۳ دقیقه',
        'زمان خواندن: حدود ۱۱ دقیقه',
      ],
      [
        'About 1 minute to read',
        'About 2 minutes to read',
        'About 3 minutes to read',
        'About 11 minutes to read',
      ],
    ],
  );
});
