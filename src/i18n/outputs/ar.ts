import type { OutputWords } from './output-words.ts';

export const outputsAr = {
  cite: {
    heading: 'الإحالة إلى المقالة',
    permanentLink: 'الرابط الدائم',
    files: 'ملفات لبرامج إدارة المراجع',
    keep: 'نسخة من المقالة',
    plainText: 'نص مجرد',
  },
  archiveFiles: {
    heading: 'ملفات الأرشيف',
    whole: 'المقالات كلها بنصوصها، مقالة في كل سطر',
    table: 'المقالات كلها بنصوصها، لبرامج الجداول',
    records: 'سجلات المقالات من دون نصوصها',
    feeds: 'تابع أحدث المقالات',
  },
} as const satisfies OutputWords;
