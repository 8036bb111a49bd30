import { counted } from '../numbers.ts';
import type { CaptureWords } from './capture-words.ts';

export const capturesFa = {
  repaired: {
    heading: 'آنچه در متن خواندنی ترمیم شد',
    intro:
      'نیم‌فاصلهٔ این واژه‌ها پیش از رسیدن متن به بایگانی از میان رفته بود. در متن خواندنی بازگردانده شده است؛ در اصل، واژه‌ها همان‌گونه که رسیده‌اند مانده‌اند.',
    words: counted('fa', { one: '# واژه', other: '# واژه' }),
    basis: { dictionary: 'از روی واژه‌نامه', editor: 'به دست ویراستار' },
    note: counted('fa', {
      one: 'نیم‌فاصلهٔ ازدست‌رفتهٔ # واژه بازگردانده شده است؛ اصل دست‌نخورده است',
      other: 'نیم‌فاصلهٔ ازدست‌رفتهٔ # واژه بازگردانده شده است؛ اصل دست‌نخورده است',
    }),
    captured: 'در اصل',
    repaired: 'در متن خواندنی',
  },
  kept: 'آنچه ماند: متن خواندنی',
  decoded: 'همین متن با کدگذاری UTF-8',
  format: {
    label: 'قالب',
    names: {
      html: 'صفحهٔ وب (HTML)',
      json: 'رکورد JSON',
      csv: 'سطر جدول CSV',
      markdown: 'متن Markdown',
      feed: 'مطلبی از خوراک (RSS)',
    },
    intro:
      'این فایل اصل است، همان‌گونه که به بایگانی رسید. آنچه خط خورده در متن خواندنی نیامده و نوعش کنارش آمده است. کد صفحه (برچسب‌ها، اسکریپت‌ها و کلیدها) در نشانهٔ ‹…› جمع شده و در فایل اصلی کامل است.',
    markup: counted('fa', { one: '# نویسه از کد صفحه', other: '# نویسه از کد صفحه' }),
    lines: counted('fa', { one: '# سطر', other: '# سطر' }),
    stated: 'آنچه فیلدهای اصل گفته‌اند',
    fields: {
      title: 'عنوان',
      body: 'متن',
      date: 'تاریخ',
      modified: 'آخرین به‌روزرسانی',
      publisher: 'ناشر',
      credits: 'نویسنده یا منبع',
      keywords: 'کلیدواژه‌ها',
      url: 'نشانی',
      language: 'زبان',
    },
    target: 'دریافت‌شده از',
    fetched: 'زمان دریافت',
  },
  repairsMarked: 'واژه‌های ترمیم‌شده نشان‌دارند و صورت ترمیم‌شده کنارشان آمده است.',
} as const satisfies CaptureWords;
