import { counted } from '../numbers.ts';
import type { OverviewWords } from './overview-words.ts';

export const overviewFa: OverviewWords = {
  title: 'بایگانی در یک نگاه',
  intro:
    'مطلب‌های بایگانی به تفکیک زمان، ناشر و موضوع، و اینکه نام چه کسان و جاهایی کنار هم می‌آید.',
  inTime: {
    heading: { month: 'مطلب‌ها به تفکیک ماه', year: 'مطلب‌ها به تفکیک سال' },
    table: 'عددها در جدول',
    period: 'دوره',
    total: 'جمع',
    yearOnly: counted('fa', {
      zero: '',
      other: 'از تاریخ # مطلب تنها سال دانسته است؛ این مطلب‌ها در هیچ ماهی نیامده‌اند.',
    }),
  },
  byPublisher: {
    heading: 'مطلب‌ها به تفکیک ناشر',
    publisher: 'ناشر',
    others: counted('fa', { other: '# ناشر دیگر' }),
    unrecorded: 'ناشرانی که در بایگانی صفحه ندارند',
  },
  bySubject: {
    heading: 'مطلب‌ها به تفکیک موضوع',
    note: 'هر مطلب ممکن است بیش از یک موضوع داشته باشد.',
    subject: 'موضوع',
    others: counted('fa', { other: '# موضوع دیگر' }),
  },
  articles: 'مطلب‌ها',
  together: {
    heading: 'نام‌هایی که کنار هم می‌آیند',
    note: counted('fa', {
      other:
        '# نام از اشخاص و جاها که در بیشترین مطلب‌ها آمده‌اند، هر یک با نزدیک‌ترین نام‌ها به آن. هر خط دو نام را که در مطلب‌های مشترک آمده‌اند به هم می‌پیوندد و هرچه این مطلب‌ها بیشتر باشند ضخیم‌تر است.',
    }),
    label: 'نمودار نام‌هایی که کنار هم می‌آیند؛ همهٔ آنچه در آن است در جدول زیر آن هم هست.',
    table: 'نام‌های همراه در جدول',
    names: ['نام', 'در کنارِ'],
    inCommon: 'مطلب‌های مشترک',
    people: 'اشخاص',
    places: 'جاها',
  },
};
