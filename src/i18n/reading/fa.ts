import { counted } from '../numbers.ts';
import type { ReadingWords } from './reading-words.ts';

export const readingFa = {
  settings: {
    title: 'تنظیم نمایش',
    theme: 'رنگ صفحه',
    themes: {
      system: 'همانند دستگاه',
      light: 'روشن',
      sepia: 'کاغذی',
      dark: 'تیره',
      contrast: 'پرتضاد',
    },
    size: 'اندازهٔ متن',
    sizes: {
      small: 'کوچک',
      normal: 'معمولی',
      large: 'بزرگ',
      larger: 'بزرگ‌تر',
      largest: 'بزرگ‌ترین',
    },
    sample: 'ن',
  },
  time: counted('fa', { other: 'زمان خواندن: حدود # دقیقه' }),
} as const satisfies ReadingWords;
