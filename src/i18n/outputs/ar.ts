import type { OutputWords } from './output-words.ts';

export const outputsAr = {
  cite: {
    heading: 'الإحالة إلى المقالة',
    permanentLink: 'الرابط الدائم',
    files: 'ملفات لبرامج إدارة المراجع',
  },
} as const satisfies OutputWords;
