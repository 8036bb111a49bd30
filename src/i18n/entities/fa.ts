import { counted } from '../numbers.ts';
import type { EntityWords } from './entity-words.ts';

export const fa = {
  hub: {
    title: 'نام‌ها',
    intro:
      'کسان، جاها، نهادها، رویدادها و جنگ‌افزارهایی که در مطلب‌های هر دو زبان از آن‌ها نام برده شده است. موضوع می‌گوید مطلب دربارهٔ چیست و نام می‌گوید چه کسی و چه چیزی در آن آمده است.',
    onHome: 'نام‌ها در خبرها',
  },
  kind: {
    person: 'شخص',
    place: 'جا',
    organisation: 'نهاد',
    event: 'رویداد',
    agreement: 'توافق',
    equipment: 'جنگ‌افزار',
  },
  sections: {
    people: { title: 'اشخاص', intro: 'کسانی که در مطلب‌ها از آنان نام برده شده است.' },
    places: { title: 'جاها', intro: 'کشورها، منطقه‌ها و شهرهایی که در مطلب‌ها نامشان آمده است.' },
    organisations: {
      title: 'نهادها',
      intro:
        'وزارتخانه‌ها، ارتش‌ها، خبرگزاری‌ها، پیمان‌ها و ناشرانی که در مطلب‌ها نامشان آمده است.',
    },
    events: {
      title: 'رویدادها و توافق‌ها',
      intro:
        'جنگ‌ها، نشست‌ها، رزمایش‌ها، بیانیه‌ها و پیمان‌هایی که در مطلب‌ها از آن‌ها یاد شده است.',
    },
    equipment: {
      title: 'جنگ‌افزار',
      intro: 'هواگردها و سلاح‌هایی که در مطلب‌ها نامشان آمده است.',
    },
  },
  letters: 'حرف‌ها',
  filter: {
    label: 'محدود کردن فهرست، با هر املایی',
    found: 'نام‌های نمایان:',
    none: 'چنین نامی نیست.',
  },
  names: 'نام',
  kindLabel: 'نوع',
  date: { on: 'تاریخ', from: 'زمان', began: 'آغاز', inForce: 'معتبر از' },
  partOf: 'بخشی از',
  parts: 'در بر دارد',
  notToConfuse: 'اشتباه نشود با',
  sameAs: 'همین مورد در ویکی‌داده',
  spellings: {
    heading: 'املاهای آن در بایگانی',
    note: 'هر املا به جست‌وجوی عین همان نوشته می‌رسد.',
  },
  articles: 'مطلب‌هایی که از آن نام برده‌اند',
  inHeadline: 'نامش در عنوان آمده است.',
  moreMentions: counted('fa', { one: 'و # جملهٔ دیگر', other: 'و # جملهٔ دیگر' }),
  mentions: counted('fa', { zero: 'بدون یادکرد', one: '# بار', other: '# بار' }),
  notNamed: 'هیچ مطلبی در بایگانی از آن نام نبرده است.',
  recalledBy: 'مطلب‌هایی که بی‌نام بردن به آن پرداخته‌اند',
  together: 'نام‌های همراه آن',
  inTime: {
    heading: 'یادکردها در گذر زمان',
    table: 'به شکل جدول',
    period: 'دوره',
    mentions: 'یادکرد',
    articles: 'مطلب',
  },
  map: { label: (name) => `نقشه: جای ${name}`, credit: 'دادهٔ نقشه: Natural Earth' },
  named: 'نام‌های این مطلب',
  timeline: {
    title: 'گاه‌شمار',
    intro:
      'آنچه رخ داد و آنچه نوشته شد روی یک محور: رویدادها همراه مطلب‌هایی که از آن‌ها یاد کرده‌اند، و مطلب‌ها به ترتیب ماه انتشار.',
    event: 'رویداد',
    yearOnly: 'تنها سال آن‌ها دانسته است',
    reportedBy: 'نامش آمده است در',
    recalledBy: 'بی‌نام بردن، یاد شده است در',
    published: 'منتشرشده',
    all: (articles) => `همهٔ مطلب‌های این ماه: ${articles}`,
  },
} as const satisfies EntityWords;
