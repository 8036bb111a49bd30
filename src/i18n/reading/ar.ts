import { counted } from '../numbers.ts';
import type { ReadingWords } from './reading-words.ts';

export const readingAr = {
  settings: {
    title: 'إعدادات القراءة',
    theme: 'المظهر',
    themes: {
      system: 'مظهر الجهاز',
      light: 'فاتح',
      sepia: 'ورقي',
      dark: 'داكن',
      contrast: 'عالي التباين',
    },
    size: 'حجم النص',
    sizes: {
      small: 'صغير',
      normal: 'معتاد',
      large: 'كبير',
      larger: 'أكبر',
      largest: 'الأكبر',
    },
    sample: 'ع',
  },
  time: counted('ar', {
    one: 'تُقرأ في دقيقة تقريبًا',
    two: 'تُقرأ في دقيقتين تقريبًا',
    few: 'تُقرأ في # دقائق تقريبًا',
    many: 'تُقرأ في # دقيقة تقريبًا',
    other: 'تُقرأ في # دقيقة تقريبًا',
  }),
} as const satisfies ReadingWords;
