import type { OutputWords } from './output-words.ts';

export const outputsFa = {
  cite: {
    heading: 'ارجاع به این مطلب',
    permanentLink: 'پیوند پایدار',
    files: 'فایل برای نرم‌افزارهای مدیریت منابع',
    keep: 'نسخهٔ این مطلب',
    plainText: 'متن ساده',
    noAuthor: 'نام نویسنده در اصل نیامده است.',
    noDate: 'بی‌تا.',
    reference: 'ارجاع به فارسی',
    inEnglish: 'ارجاع به انگلیسی',
    linkToSelection: 'کپی پیوند به بخش برگزیده',
    copy: 'کپی',
    copied: 'کپی شد',
    notCopied: 'کپی نشد',
  },
  archiveFiles: {
    heading: 'فایل‌های بایگانی',
    whole: 'همهٔ مطلب‌ها با متن، هر سطر یک مطلب',
    table: 'همهٔ مطلب‌ها با متن، برای نرم‌افزارهای صفحه‌گسترده',
    book: 'همهٔ مطلب‌ها به صورت کتاب الکترونیکی',
    records: 'شناسنامهٔ مطلب‌ها بدون متن',
    byPeriod: 'هر سال یک فایل، و هر ماه یک فایل جایی که مطلب‌ها زیاد است',
    index: 'فهرست همهٔ این فایل‌ها با شمار مطلب‌های هر یک',
    feeds: 'دنبال کردن تازه‌ترین مطلب‌ها',
  },
} as const satisfies OutputWords;
