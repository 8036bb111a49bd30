import { counted } from '../numbers.ts';
import type { SearchStrings } from './strings.ts';

const results = counted('ar', {
  zero: 'لا نتائج',
  one: 'نتيجة واحدة',
  two: 'نتيجتان',
  few: '# نتائج',
  many: '# نتيجة',
  other: '# نتيجة',
});

export const searchAr = {
  label: 'ابحث في الأرشيف',
  placeholder: 'كلمة أو اسم أو عبارة',
  submit: 'ابحث',
  clear: 'امسح',
  results,
  partialHeading: 'نتائج جزئية: لا مقالة تجمع الكلمات كلها',
  partialResults: counted('ar', {
    zero: 'لا نتائج جزئية',
    one: 'نتيجة جزئية واحدة',
    two: 'نتيجتان جزئيتان',
    few: '# نتائج جزئية',
    many: '# نتيجة جزئية',
    other: '# نتيجة جزئية',
  }),
  lacks: (words) => `تنقصها: ${words}`,
  loading: 'جارٍ البحث…',
  noResults: 'لا نتائج',
  noResultsAdvice: 'جرّب كلمات أقل، أو ارفع بعض المرشّحات.',
  unknownWords: (words, count) =>
    count === 1
      ? `لا ترد هذه الكلمة في الأرشيف: ${words}`
      : count === 2
        ? `لا ترد هاتان الكلمتان في الأرشيف: ${words}`
        : `لا ترد هذه الكلمات في الأرشيف: ${words}`,
  correction: {
    spelling: 'هل تقصد:',
    keyboard: 'يبدو أن لوحة المفاتيح كانت على لغة أخرى. هل تقصد:',
  },
  alsoSearched: {
    heading: 'شمل البحث أيضًا',
    name: 'صيغ أخرى للاسم',
    inflection: 'تصريفات الكلمة',
    exact: 'بالرسم المكتوب فقط',
    exactNote: 'يُبحث عن الكلمات كما كتبتها فقط.',
    allSpellings: 'اشمل الصيغ الأخرى',
  },
  facets: {
    heading: 'ترشيح النتائج',
    language: 'اللغة',
    publisher: 'الناشر',
    year: 'السنة',
    tag: 'الموضوع',
    all: 'الكل',
    more: 'المزيد',
    active: 'المرشّحات المختارة',
    remove: (value) => `ارفع المرشّح: ${value}`,
    unknownPublisher: 'ناشر غير معروف',
  },
  dates: {
    heading: 'المدة',
    from: 'من',
    to: 'إلى',
    format: 'سنة-شهر-يوم',
    invalid: 'ليس هذا تاريخًا صحيحًا.',
  },
  sort: {
    label: 'الترتيب',
    relevance: 'الأوثق صلة',
    newest: 'الأحدث أولًا',
    oldest: 'الأقدم أولًا',
  },
  languageOf: { ar: 'العربية', fa: 'الفارسية' },
  result: {
    untitled: 'مقالة بلا عنوان',
    editorTitle: 'عنوان من المحرر',
    inferred: 'تاريخ مستنتَج',
    dateUnknown: 'التاريخ غير معروف',
    publisherUnknown: 'الناشر غير معروف',
    approximately: (date) => `نحو ${date}`,
  },
  moreResults: 'مزيد من النتائج',
  error: {
    text: 'تعذّر تحميل ملفات البحث. قد يكون الاتصال انقطع أو أن الموقع لم يُرفع كاملًا.',
    retry: 'أعد المحاولة',
  },
  tooLong: 'عبارة البحث طويلة جدًّا؛ بُحث عن أولها.',
  help: {
    heading: 'كيف تبحث؟',
    allWords: 'تُطلب الكلمات كلها، بأي رسم كُتبت.',
    phrase: '"عبارة بين علامتي تنصيص" تُطلب بترتيبها.',
    exclude: '-كلمة تُستبعد مقالاتها.',
  },
  shortcuts: {
    title: 'اختصارات لوحة المفاتيح',
    open: 'الاختصارات',
    close: 'إغلاق',
    focus: 'إلى خانة البحث',
    nextResult: 'النتيجة التالية',
    previousResult: 'النتيجة السابقة',
    openResult: 'فتح النتيجة',
    leave: 'العودة إلى خانة البحث، ثم مسحها',
    nextHit: 'الموضع التالي في المقالة',
    previousHit: 'الموضع السابق في المقالة',
    show: 'إظهار هذه القائمة',
  },
  hits: {
    label: 'مواضع كلمات البحث',
    count: counted('ar', {
      zero: 'لا مواضع',
      one: 'موضع واحد',
      two: 'موضعان',
      few: '# مواضع',
      many: '# موضعًا',
      other: '# موضع',
    }),
    position: (hit, hits) => `${hit} من ${hits}`,
    next: 'الموضع التالي',
    previous: 'الموضع السابق',
    clear: 'إزالة التعليم',
    none: 'لا ترد كلمات البحث في نص المقالة نفسه.',
    backToResults: 'عودة إلى النتائج',
  },
} as const satisfies SearchStrings;
