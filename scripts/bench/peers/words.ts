import type { Language } from '../../../src/archive/language.ts';

/** The few words that the pages of the other generators need. */
export const PEER_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ar: {
    subjects: 'الموضوعات',
    names: 'من وما ورد ذكره',
    removed: 'ما حُذف من الأصل',
    capture: 'الأصل كما التُقط',
    kept: 'ما أُبقي: نص القراءة',
    cite: 'الإحالة إلى المقالة',
    related: 'مقالات ذات صلة',
    link: 'الرابط الدائم',
    copy: 'نسخ',
    file: 'بصمة الملف (SHA-256)',
    size: 'الحجم',
    encoding: 'الترميز',
    older: 'الأقدم',
    newer: 'الأحدث',
  },
  fa: {
    subjects: 'موضوع‌ها',
    names: 'نام‌های آمده در متن',
    removed: 'آنچه از اصل حذف شد',
    capture: 'اصل، همان‌طور که ضبط شد',
    kept: 'آنچه ماند: متن خواندنی',
    cite: 'ارجاع به مطلب',
    related: 'مطلب‌های مرتبط',
    link: 'پیوند پایدار',
    copy: 'رونوشت',
    file: 'اثر انگشت فایل (SHA-256)',
    size: 'اندازه',
    encoding: 'کدگذاری',
    older: 'کهنه‌تر',
    newer: 'تازه‌تر',
  },
};
