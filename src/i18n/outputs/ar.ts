import type { OutputWords } from './output-words.ts';

export const outputsAr = {
  cite: {
    heading: 'الإحالة إلى المقالة',
    permanentLink: 'الرابط الدائم',
    files: 'ملفات لبرامج إدارة المراجع',
    keep: 'نسخة من المقالة',
    plainText: 'نص مجرد',
    noAuthor: 'لم يُذكر في الأصل اسم الكاتب.',
    noDate: 'د.ت.',
    reference: 'مرجع بالعربية',
    inEnglish: 'مراجع بالإنجليزية',
    linkToSelection: 'انسخ رابطًا إلى ما حدّدته',
    copy: 'نسخ',
    copied: 'نُسخ',
    notCopied: 'تعذّر النسخ',
  },
  archiveFiles: {
    heading: 'ملفات الأرشيف',
    whole: 'المقالات كلها بنصوصها، مقالة في كل سطر',
    table: 'المقالات كلها بنصوصها، لبرامج الجداول',
    book: 'المقالات كلها كتابًا إلكترونيًا',
    records: 'سجلات المقالات من دون نصوصها',
    byPeriod: 'ملفًّا لكل سنة، ولكل شهر حيث كثرت المقالات',
    index: 'قائمة هذه الملفات كلها، وعدد ما في كل منها',
    feeds: 'تابع أحدث المقالات',
  },
} as const satisfies OutputWords;
