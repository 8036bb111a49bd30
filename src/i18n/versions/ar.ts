import type { VersionWords } from './version-words.ts';

export const versionsAr = {
  heading: 'نسخ أخرى من المقالة',
  superseded: 'في الأرشيف نسخة أحدث من هذه المقالة:',
  other: {
    later: 'نسخة أحدث',
    earlier: 'نسخة أقدم',
    takenInLater: 'نسخة أُدخلت إلى الأرشيف لاحقًا',
    takenInEarlier: 'نسخة أُدخلت إلى الأرشيف قبلها',
    elsewhere: 'كما نُشرت في مصدر آخر',
    unclear: 'نسخة أخرى، ولا يُعرف ناشرها',
  },
  compare: 'مقارنة النسختين',
  page: {
    title: (name) => `مقارنة نسختين: ${name}`,
    heading: 'مقارنة نسختين',
    intro: 'ما حُذف من النسخة الأولى مشطوب، وما أُضيف في الثانية تحته خط.',
    first: 'النسخة الأولى',
    second: 'النسخة الثانية',
    inCommon: (percent) => `العبارات المشتركة: ${percent}`,
    sameAddress: 'رُبط بينهما لأن عنوانهما على الشبكة واحد.',
    readAlike: 'رُبط بينهما لتشابه النصين.',
    orderUnknown: 'لا يُعرف أيهما أقدم، والترتيب بحسب الإدخال إلى الأرشيف.',
    changes: 'ما تغيّر',
    nothingChanged: 'العنوان والنص متطابقان في النسختين.',
    records: 'بيانات النسختين',
  },
} as const satisfies VersionWords;
