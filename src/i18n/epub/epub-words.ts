import type { Language } from '../../archive/language.ts';

/** Words of the archive as a book, in the languages of its articles. */
interface EpubWords {
  readonly contents: string;
  readonly names: string;
  readonly namesIntro: string;
  readonly undated: string;
  readonly published: string;
  readonly publisher: string;
  readonly address: string;
  readonly aboutText: string;
}

export const EPUB_WORDS: Readonly<Record<Language, EpubWords>> = {
  ar: {
    contents: 'المحتويات',
    names: 'فهرس الأسماء',
    namesIntro: 'الأشخاص والأماكن والمنظمات والأحداث، والمقالات التي تذكرها.',
    undated: 'بلا تاريخ',
    published: 'تاريخ النشر',
    publisher: 'الناشر',
    address: 'العنوان الدائم',
    aboutText:
      'نصوص المقالات كما وصلت إلى الأرشيف. ما استُنتج أو لم يُعرف مذكور في ذيل كل مقالة، ومعه بصمة أصلها.',
  },
  fa: {
    contents: 'فهرست',
    names: 'نمایهٔ نام‌ها',
    namesIntro: 'اشخاص، جاها، سازمان‌ها و رویدادها، و مطلب‌هایی که از آن‌ها نام برده‌اند.',
    undated: 'بی‌تاریخ',
    published: 'تاریخ انتشار',
    publisher: 'ناشر',
    address: 'نشانی پایدار',
    aboutText:
      'متن مطلب‌ها همان است که به بایگانی رسیده. آنچه استنباط شده یا نامعلوم است در پایان هر مطلب آمده، همراه با اثر انگشت اصل آن.',
  },
};
