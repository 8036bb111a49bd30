import type { Locale } from '../locale.ts';

/** What stands above a page that is shown without a connection. */
interface NoticeWords {
  readonly notice: string;
  /** Link to the page on what is kept. */
  readonly more: string;
  /** Said of a link that opens without a connection. */
  readonly kept: string;
  /** Said of one that does not. */
  readonly away: string;
}

/** Few enough to be loaded in three languages at once. */
export const NOTICE_WORDS: Readonly<Record<Locale, NoticeWords>> = {
  ar: {
    notice: 'لا اتصال بالشبكة: تقرأ النسخة المحفوظة على هذا الجهاز.',
    more: 'ما المحفوظ؟',
    kept: 'محفوظة',
    away: 'غير محفوظة على هذا الجهاز',
  },
  fa: {
    notice: 'اتصال برقرار نیست: نسخهٔ نگه‌داشته در این دستگاه را می‌خوانید.',
    more: 'چه چیزهایی هست؟',
    kept: 'در دستگاه',
    away: 'در این دستگاه نیست',
  },
  en: {
    notice: 'No connection: you are reading the copy kept on this device.',
    more: 'What is kept?',
    kept: 'kept',
    away: 'not kept on this device',
  },
};
