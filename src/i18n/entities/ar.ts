import { counted } from '../numbers.ts';
import type { EntityWords } from './entity-words.ts';

export const ar = {
  hub: {
    title: 'الأسماء',
    intro:
      'ما تذكره المقالات باللغتين من أشخاص وأماكن وهيئات وأحداث وعتاد. الموضوع يقول فيمَ المقالة، والاسم يقول مَن وما الذي ورد فيها.',
    onHome: 'أسماء في الأخبار',
  },
  kind: {
    person: 'شخص',
    place: 'مكان',
    organisation: 'هيئة',
    event: 'حدث',
    agreement: 'اتفاق',
    equipment: 'عتاد',
  },
  sections: {
    people: { title: 'الأشخاص', intro: 'الأشخاص الذين تذكرهم المقالات.' },
    places: { title: 'الأماكن', intro: 'الدول والأقاليم والمدن التي تذكرها المقالات.' },
    organisations: {
      title: 'الهيئات',
      intro: 'الوزارات والجيوش والوكالات والأحلاف والناشرون ممن تذكرهم المقالات.',
    },
    events: {
      title: 'الأحداث والاتفاقات',
      intro:
        'الحروب والاجتماعات والمناورات والإعلانات والمعاهدات التي تذكرها المقالات أو تستعيدها.',
    },
    equipment: { title: 'العتاد', intro: 'الطائرات والأسلحة التي تذكرها المقالات.' },
  },
  letters: 'الحروف',
  filter: {
    label: 'ضيّق القائمة، بأي رسم كتبت',
    found: 'الأسماء المعروضة:',
    none: 'لا اسم كهذا.',
  },
  names: 'الاسم',
  kindLabel: 'النوع',
  date: { on: 'التاريخ', from: 'المدة', began: 'البداية', inForce: 'نافذ منذ' },
  partOf: 'جزء من',
  parts: 'يشمل',
  notToConfuse: 'لا يُخلط بينه وبين',
  sameAs: 'هو نفسه في ويكي بيانات',
  spellings: {
    heading: 'كما يُكتب في الأرشيف',
    note: 'كل رسم يقود إلى البحث عنه بحروفه.',
  },
  articles: 'المقالات التي تذكره',
  inHeadline: 'مذكور في العنوان.',
  moreMentions: counted('ar', {
    one: 'وجملة أخرى',
    two: 'وجملتان أخريان',
    few: 'و# جمل أخرى',
    many: 'و# جملة أخرى',
    other: 'و# جملة أخرى',
  }),
  mentions: counted('ar', {
    zero: 'لم يُذكر',
    one: 'ذُكر مرة واحدة',
    two: 'ذُكر مرتين',
    few: 'ذُكر # مرات',
    many: 'ذُكر # مرة',
    other: 'ذُكر # مرة',
  }),
  notNamed: 'لا تسميه أي مقالة في الأرشيف.',
  recalledBy: 'مقالات تتناوله أو تستعيده من غير تسميته',
  together: 'أسماء تقترن به',
  inTime: {
    heading: 'ذكره عبر الزمن',
    table: 'في جدول',
    period: 'الفترة',
    mentions: 'مرات الذكر',
    articles: 'المقالات',
  },
  map: { label: (name) => `خريطة: موقع ${name}`, credit: 'بيانات الخريطة: Natural Earth' },
  named: 'من وما ورد ذكره',
  timeline: {
    title: 'الخط الزمني',
    intro:
      'ما حدث وما كُتب على محور واحد: الأحداث ومعها المقالات التي تذكرها أو تستعيدها، والمقالات بحسب شهر نشرها.',
    event: 'حدث',
    yearOnly: 'لا يُعرف منها إلا السنة',
    reportedBy: 'ورد ذكره في',
    recalledBy: 'تستعيده من غير تسميته',
    published: 'نُشر',
    all: (articles) => `كل ما نُشر في هذا الشهر: ${articles}`,
  },
} as const satisfies EntityWords;
