import type { OutputWords } from './output-words.ts';

export const outputsFa = {
  cite: {
    heading: 'ارجاع به این مطلب',
    permanentLink: 'پیوند پایدار',
    files: 'فایل برای نرم‌افزارهای مدیریت منابع',
  },
} as const satisfies OutputWords;
